import { Client, type Pool } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type AuthOptions, createAuth } from '#src/platform/auth/auth.ts'
import { type AuthMailKind, createLinks } from '#src/platform/auth/links.ts'
import { openAuthPool } from '#src/platform/auth/pool.ts'
import { connectAs } from '#src/platform/database/roles.ts'
import { cloneDatabase, rolePrefix } from './cluster.ts'
import { cookiesOf } from './cookies.ts'
import type {} from './global-setup.ts'

export type SentMail = Readonly<{ kind: AuthMailKind; to: string; locale: string; values: Readonly<Record<string, string>> }>

export const publicUrl = 'http://127.0.0.1:3000'
export const password = 'tram lemon orbit fjord'
export const nobody = new Headers({ 'user-agent': 'Firefox' })

const secret = 'a secret that is only used by this test, long enough'
const roomy = { perAddress: 1000, perNetwork: 1000, windowMinutes: 15 }
export const roomyLimits = { 'sign-in': roomy, 'sign-up': roomy, mail: roomy, link: roomy }

let database: Awaited<ReturnType<typeof cloneDatabase>>
let pool: Pool
let people = 0

/** A migrated database for the tests of a file. */
export function provideSignInDatabase() {
  beforeAll(async () => {
    database = await cloneDatabase(inject('templateUrl'))
    pool = openAuthPool({ connection: connectAs(database.url, rolePrefix, 'auth'), size: 4 })
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })
  return {
    pool: () => pool,
    connectionOf: (role: 'app' | 'worker' | 'auth') => connectAs(database.url, rolePrefix, role),
    async asOwner(sql: string) {
      const client = new Client({ connectionString: database.url })
      await client.connect()
      await client.query(sql).finally(() => client.end())
    },
  }
}

export type SignInSetup = ReturnType<typeof startAuth>

/** The real thing; mails are kept instead of sent, and without limits unless the test sets some. */
export function startAuth(changes: Partial<AuthOptions> = {}) {
  const mails: SentMail[] = []
  const auth = createAuth({
    pool,
    secret,
    publicUrl,
    verifyEmail: false,
    limits: roomyLimits,
    sendMail: async (kind, to, values) => {
      mails.push({ kind, to: to.email, locale: to.locale, values })
    },
    ...changes,
  })
  const links = createLinks({ secret, publicUrl: changes.publicUrl ?? publicUrl })
  const tokenOf = async (mail: SentMail | undefined) => {
    const link = await links.mailLink(mail!.kind, mail!.values)
    return new URL(link!).searchParams.get('token')!
  }
  return { auth, mails, tokenOf }
}

export function newPerson() {
  people += 1
  return { email: `person-${people}@nordwind.example`, name: `Person ${people}`, password, locale: 'de' }
}

/** Keeps cookies as a browser does. */
export function withCookies(setCookie: readonly string[], device = 'Firefox') {
  return new Headers({ cookie: cookiesOf(setCookie), 'user-agent': device })
}

export async function signUpSomebody({ auth }: SignInSetup) {
  const person = newPerson()
  const answer = await auth.signUp({ ...person, headers: nobody, ip: '192.0.2.1' })
  if (!answer.ok || answer.next !== 'signed-in') throw new Error('The sign-up failed.')
  return { ...person, accountId: answer.accountId, headers: withCookies(answer.setCookie), setCookie: answer.setCookie }
}
