import { Client, type Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualLimits } from '#src/platform/auth/attempts.ts'
import { type AuthOptions, createAuth } from '#src/platform/auth/auth.ts'
import { type AuthMailKind, createLinks } from '#src/platform/auth/links.ts'
import { openAuthPool } from '#src/platform/auth/pool.ts'
import { connectAs } from '#src/platform/database/roles.ts'
import { createScratchDatabase } from '../../../tests/support/scratch-database.ts'

const secret = 'a secret that is only used by this test, long enough'
const publicUrl = 'http://127.0.0.1:3000'
const password = 'tram lemon orbit fjord'
const roomy = { perAddress: 1000, perNetwork: 1000, windowMinutes: 15 }
const limits = { 'sign-in': roomy, 'sign-up': roomy, mail: roomy, link: roomy }

let database: Awaited<ReturnType<typeof createScratchDatabase>>
let pool: Pool
let people = 0

type SentMail = { kind: AuthMailKind; to: string; locale: string; values: Readonly<Record<string, string>> }

beforeAll(async () => {
  database = await createScratchDatabase()
  pool = openAuthPool({ connection: connectAs(database.ownerUrl, database.prefix, 'auth'), size: 4 })
})

afterAll(async () => {
  await pool.end()
  await database.close()
})

function startAuth(changes: Partial<AuthOptions> = {}) {
  const mails: SentMail[] = []
  const auth = createAuth({
    pool,
    secret,
    publicUrl,
    verifyEmail: false,
    limits,
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

function newPerson() {
  people += 1
  return { email: `person-${people}@nordwind.example`, name: `Person ${people}`, password, locale: 'de' }
}

/** Keeps cookies as a browser does. */
function withCookies(setCookie: readonly string[], device = 'Firefox') {
  const cookie = setCookie.map((line) => line.split(';')[0]).join('; ')
  return new Headers({ cookie, 'user-agent': device })
}

async function asOwner(sql: string) {
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

const nobody = new Headers({ 'user-agent': 'Firefox' })

async function signedUp({ auth }: ReturnType<typeof startAuth>) {
  const person = newPerson()
  const answer = await auth.signUp({ ...person, headers: nobody, ip: '192.0.2.1' })
  if (!answer.ok || answer.next !== 'signed-in') throw new Error('The sign-up failed.')
  return { ...person, accountId: answer.accountId, headers: withCookies(answer.setCookie), setCookie: answer.setCookie }
}

describe('signing up without mail', () => {
  it('signs in at once, and the session tells who it is', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    expect(await setup.auth.readSession(anna.headers)).toMatchObject({
      accountId: anna.accountId,
      email: anna.email,
      emailVerified: false,
      name: anna.name,
      locale: 'de',
      setCookie: [],
    })
  })

  it('says that an address is in use, whatever its case, so that its owner knows what to do', async () => {
    const { auth } = startAuth()
    const person = newPerson()
    expect(await auth.signUp(person)).toMatchObject({ ok: true })
    expect(await auth.signUp({ ...person, email: person.email.toUpperCase() })).toEqual({ ok: false, code: 'address-in-use' })
  })

  it('makes one account when the same address signs up twice at the same moment', async () => {
    const { auth } = startAuth()
    const person = newPerson()
    const answers = await Promise.all([auth.signUp(person), auth.signUp(person), auth.signUp(person)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'address-in-use')).toHaveLength(2)
  })

  it('refuses a weak password with all its problems, a broken address and an empty name', async () => {
    const { auth } = startAuth()
    const person = newPerson()
    expect(await auth.signUp({ ...person, password: 'aaaa' })).toEqual({
      ok: false,
      code: 'weak-password',
      problems: ['too-short', 'too-repetitive'],
    })
    expect(await auth.signUp({ ...person, email: 'nobody' })).toEqual({ ok: false, code: 'invalid-email' })
    expect(await auth.signUp({ ...person, name: '  ' })).toEqual({ ok: false, code: 'invalid-name' })
  })
})

describe('signing up with mail', () => {
  it('lets in after the link was used, and only then; using it twice changes nothing', async () => {
    const { auth, mails, tokenOf } = startAuth({ verifyEmail: true })
    const person = newPerson()
    expect(await auth.signUp(person)).toEqual({ ok: true, next: 'verify-email', setCookie: [] })
    expect(mails).toMatchObject([{ kind: 'verify-email', to: person.email, locale: 'de' }])
    expect(await auth.signIn({ ...person, headers: nobody })).toEqual({ ok: false, code: 'email-not-verified' })
    const token = await tokenOf(mails[0])
    expect(await auth.verifyEmail(`${token}x`)).toEqual({ ok: false, code: 'link-invalid' })
    expect(await auth.verifyEmail(token)).toEqual({ ok: true })
    expect(await auth.verifyEmail(token)).toEqual({ ok: true })
    expect(await auth.signIn({ ...person, headers: nobody })).toMatchObject({ ok: true })
  })

  it('answers the same for an address that has an account, and tells its owner by mail', async () => {
    const { auth, mails, tokenOf } = startAuth({ verifyEmail: true })
    const person = newPerson()
    const first = await auth.signUp(person)
    const second = await auth.signUp({ ...person, password: 'another fine pass phrase', name: 'A stranger' })
    expect(second).toEqual(first)
    expect(mails.map(({ kind }) => kind)).toEqual(['verify-email', 'account-exists'])
    // The mail's link proves the mailbox and sets a password of the owner's.
    const next = 'quiet harbour at seven'
    expect(await auth.resetPassword({ token: await tokenOf(mails[1]), password: next })).toMatchObject({ ok: true })
    expect(await auth.signIn({ ...person, password: next, headers: nobody })).toMatchObject({ ok: true })
  })

  it('sends the link again to whom it concerns, and answers everybody alike', async () => {
    const { auth, mails } = startAuth({ verifyEmail: true })
    const person = newPerson()
    await auth.signUp(person)
    expect(await auth.resendVerification({ email: person.email })).toEqual({ ok: true })
    expect(await auth.resendVerification({ email: 'stranger@nowhere.example' })).toEqual({ ok: true })
    expect(mails.map(({ to }) => to)).toEqual([person.email, person.email])
  })
})

describe('signing in', () => {
  it('answers a wrong password and an unknown address alike, in words and in time', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    const measure = async (email: string) => {
      const start = performance.now()
      const answer = await setup.auth.signIn({ email, password: 'not the right password', headers: nobody })
      expect(answer).toEqual({ ok: false, code: 'wrong-credentials' })
      return performance.now() - start
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 5; round += 1) {
      known.push(await measure(anna.email))
      unknown.push(await measure('stranger@nowhere.example'))
    }
    // Both are ruled by one password hash. A missing hash would make a difference of ten times or more.
    const ratio = Math.min(...known) / Math.min(...unknown)
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.7)
  })

  it('begins a new session each time and ends the one that the browser had', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    const again = await setup.auth.signIn({ ...anna, headers: anna.headers })
    expect(again).toMatchObject({ ok: true, accountId: anna.accountId })
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
    const headers = withCookies(again.ok ? again.setCookie : [])
    expect(await setup.auth.readSession(headers)).toMatchObject({ sessionId: again.ok && again.sessionId })
  })

  it('reads the same password typed as composed or as combining characters', async () => {
    const { auth } = startAuth()
    const person = { ...newPerson(), password: 'größere Bäume im Park'.normalize('NFC') }
    await auth.signUp(person)
    expect(await auth.signIn({ ...person, password: person.password.normalize('NFD'), headers: nobody })).toMatchObject({
      ok: true,
    })
  })

  it('gives cookies that scripts and other sites cannot use, and secure ones where the address is https', async () => {
    const plain = await signedUp(startAuth())
    expect(plain.setCookie).toHaveLength(1)
    expect(plain.setCookie[0]).toMatch(/; HttpOnly; SameSite=Lax/)
    expect(plain.setCookie[0]).not.toContain('Secure')
    const secure = await signedUp(startAuth({ publicUrl: 'https://entry.example' }))
    expect(secure.setCookie[0]).toMatch(/^__Secure-session\..*; HttpOnly; Secure; SameSite=Lax/)
  })

  it('refuses a cookie whose signature does not fit', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    const other = startAuth({ secret: 'another secret, which signed nothing of all this' })
    expect(await other.auth.readSession(anna.headers)).toBeUndefined()
    expect(await setup.auth.readSession(nobody)).toBeUndefined()
  })
})

describe('sessions', () => {
  it('are listed with their device and their times, and never with what opens them', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    const phone = await setup.auth.signIn({ ...anna, headers: new Headers({ 'user-agent': 'Phone' }), ip: '203.0.113.7' })
    const listed = await setup.auth.listSessions(withCookies(phone.ok ? phone.setCookie : []))
    expect(listed.map(({ device, isCurrent, ip }) => ({ device, isCurrent, ip }))).toEqual([
      { device: 'Phone', isCurrent: true, ip: '203.0.113.7' },
      { device: 'Firefox', isCurrent: false, ip: '192.0.2.1' },
    ])
    expect(Object.keys(listed[0]!).sort()).toEqual(['createdAt', 'device', 'expiresAt', 'id', 'ip', 'isCurrent', 'lastUsedAt'])
    expect(await setup.auth.listSessions(nobody)).toEqual([])
  })

  it('do not believe a network address that the browser claims', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    const headers = new Headers({ 'x-forwarded-for': '198.51.100.1', 'x-entry-address': '198.51.100.2' })
    const answer = await setup.auth.signIn({ ...anna, headers })
    const listed = await setup.auth.listSessions(withCookies(answer.ok ? answer.setCookie : []))
    expect(listed.map(({ ip }) => ip).join()).not.toContain('198.51.100')
  })

  it('can be ended by their owner and by nobody else, and are refused by the next request', async () => {
    const setup = startAuth()
    const [anna, ben] = [await signedUp(setup), await signedUp(setup)]
    const session = await setup.auth.readSession(anna.headers)
    expect(await setup.auth.endSession(ben.headers, session!.sessionId)).toEqual({ ok: false, code: 'not-found' })
    expect(await setup.auth.endSession(ben.headers, 'no id at all')).toEqual({ ok: false, code: 'not-found' })
    expect(await setup.auth.endSession(nobody, session!.sessionId)).toEqual({ ok: false, code: 'not-signed-in' })
    expect(await setup.auth.areSessionsAlive([session!.sessionId])).toEqual(new Set([session!.sessionId]))
    expect(await setup.auth.endSession(anna.headers, session!.sessionId)).toEqual({ ok: true })
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
    expect(await setup.auth.areSessionsAlive([session!.sessionId, 'nonsense'])).toEqual(new Set())
  })

  it('end all together, and by signing out', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    const second = await setup.auth.signIn({ ...anna, headers: nobody })
    const secondHeaders = withCookies(second.ok ? second.setCookie : [])
    const { setCookie } = await setup.auth.signOut(secondHeaders)
    expect(setCookie.join()).toContain('Max-Age=0')
    expect(await setup.auth.readSession(secondHeaders)).toBeUndefined()
    expect(await setup.auth.readSession(anna.headers)).toBeDefined()
    await setup.auth.endAllSessions(anna.accountId)
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
  })

  it('are prolonged by use, and run out without it', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    await pool.query(
      `update auth.sessions set expires_at = now() + interval '29 days', updated_at = now() - interval '1 day' where user_id = $1`,
      [anna.accountId],
    )
    expect((await setup.auth.readSession(anna.headers))!.setCookie).toHaveLength(1)
    const [session] = await setup.auth.listSessions(anna.headers)
    expect(Date.now() - Date.parse(session!.lastUsedAt)).toBeLessThan(60_000)
    await pool.query(`update auth.sessions set expires_at = now() - interval '1 second' where user_id = $1`, [anna.accountId])
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
  })
})

describe('passwords', () => {
  it('are set anew by a mailed link that works once; every session ends and the owner is told', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    await setup.auth.requestPasswordReset({ email: anna.email })
    await setup.auth.requestPasswordReset({ email: anna.email })
    const [token, secondToken] = [await setup.tokenOf(setup.mails[0]), await setup.tokenOf(setup.mails[1])]
    const next = 'quiet harbour at seven'
    expect(await setup.auth.resetPassword({ token, password: anna.email })).toMatchObject({ ok: false, code: 'weak-password' })
    expect(await setup.auth.resetPassword({ token, password: next })).toEqual({ ok: true, accountId: anna.accountId })
    expect(await setup.auth.resetPassword({ token, password: next })).toEqual({ ok: false, code: 'link-invalid' })
    expect(await setup.auth.resetPassword({ token: secondToken, password: next })).toEqual({ ok: false, code: 'link-invalid' })
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
    expect(await setup.auth.signIn({ ...anna, headers: nobody })).toEqual({ ok: false, code: 'wrong-credentials' })
    expect(await setup.auth.signIn({ ...anna, password: next, headers: nobody })).toMatchObject({ ok: true })
    expect(setup.mails.at(-1)).toMatchObject({ kind: 'password-changed', to: anna.email })
  })

  it('cannot be reset by what the tables or a waiting mail hold', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    await setup.auth.requestPasswordReset({ email: anna.email })
    const token = await setup.tokenOf(setup.mails[0])
    const rows = await pool.query('select row_to_json(v)::text as row from auth.verifications as v where value = $1', [
      anna.accountId,
    ])
    const known = [JSON.stringify(setup.mails), ...rows.rows.map(({ row }) => String(row))].join()
    expect(rows.rowCount).toBe(1)
    expect(known).not.toContain(token)
    expect(await setup.auth.resetPassword({ token: setup.mails[0]!.values.requestId!, password })).toMatchObject({ ok: false })
    expect(await setup.auth.resetPassword({ token: token.replace('mail-', 'operator-'), password })).toMatchObject({
      ok: false,
    })
  })

  it('answers a reset for an unknown address like any other, and mails nobody', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    const times: number[] = []
    for (const email of [anna.email, 'stranger@nowhere.example', 'nonsense']) {
      const start = performance.now()
      expect(await setup.auth.requestPasswordReset({ email })).toEqual({ ok: true })
      times.push(performance.now() - start)
    }
    expect(setup.mails).toHaveLength(1)
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(60)
  })

  it('can be reset by a link of the operator, which proves no mailbox', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    expect(await setup.auth.makeResetLink('stranger@nowhere.example')).toEqual({ ok: false, code: 'unknown-address' })
    const made = await setup.auth.makeResetLink(anna.email)
    const url = new URL(made.ok ? made.link : '')
    expect(`${url.origin}${url.pathname}`).toBe(`${publicUrl}/reset-password`)
    const next = 'quiet harbour at seven'
    expect(await setup.auth.resetPassword({ token: url.searchParams.get('token')!, password: next })).toMatchObject({
      ok: true,
    })
    const answer = await setup.auth.signIn({ ...anna, password: next, headers: nobody })
    const session = await setup.auth.readSession(withCookies(answer.ok ? answer.setCookie : []))
    expect(session).toMatchObject({ emailVerified: false })
  })

  it('refuse a link that ran out', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    await setup.auth.requestPasswordReset({ email: anna.email })
    await pool.query(`update auth.verifications set expires_at = now() - interval '1 second' where value = $1`, [
      anna.accountId,
    ])
    const token = await setup.tokenOf(setup.mails[0])
    expect(await setup.auth.resetPassword({ token, password })).toEqual({ ok: false, code: 'link-invalid' })
  })

  it('are changed by who knows the old one; other sessions end and this one goes on under a new cookie', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    const phone = await setup.auth.signIn({ ...anna, headers: nobody })
    const next = 'quiet harbour at seven'
    const change = (current: string, headers = anna.headers) => setup.auth.changePassword(headers, { current, next })
    expect(await change('not the right one')).toEqual({ ok: false, code: 'wrong-password' })
    expect(await change(password, nobody)).toEqual({ ok: false, code: 'not-signed-in' })
    const changed = await change(password)
    expect(changed).toMatchObject({ ok: true })
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
    expect(await setup.auth.readSession(withCookies(phone.ok ? phone.setCookie : []))).toBeUndefined()
    expect(await setup.auth.readSession(withCookies(changed.ok ? changed.setCookie : []))).toBeDefined()
    expect(await setup.auth.signIn({ ...anna, password: next, headers: nobody })).toMatchObject({ ok: true })
  })
})

describe('accounts', () => {
  it('go with everything that belongs to them', async () => {
    const setup = startAuth()
    const anna = await signedUp(setup)
    await setup.auth.requestPasswordReset({ email: anna.email })
    await setup.auth.deleteAccount(anna.accountId)
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
    expect(await setup.auth.signIn({ ...anna, headers: nobody })).toEqual({ ok: false, code: 'wrong-credentials' })
    const left = await pool.query('select from auth.verifications where value = $1', [anna.accountId])
    expect(left.rowCount).toBe(0)
  })

  it('leave nothing that has run out behind the daily cleaning, and everything else', async () => {
    const setup = startAuth()
    const [anna, ben] = [await signedUp(setup), await signedUp(setup)]
    await pool.query(`update auth.sessions set expires_at = now() - interval '1 second' where user_id = $1`, [anna.accountId])
    await setup.auth.deleteExpired()
    const left = await pool.query('select from auth.sessions where user_id = $1', [anna.accountId])
    expect(left.rowCount).toBe(0)
    expect(await setup.auth.readSession(ben.headers)).toBeDefined()
  })
})

describe('attempts', () => {
  const tight = { ...limits, 'sign-in': { perAddress: 3, perNetwork: 5, windowMinutes: 15 } }

  it('stop guessing at one address, also when they come at once and through several processes', async () => {
    const setup = startAuth({ limits: tight })
    const other = startAuth({ limits: tight })
    const anna = await signedUp(setup)
    const guess = (auth: typeof setup.auth) => auth.signIn({ email: anna.email, password: 'a wrong guess', headers: nobody })
    const answers = await Promise.all([setup, other, setup, other, setup, other].map(({ auth }) => guess(auth)))
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.code))
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(3)
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(3)
    const refused = await setup.auth.signIn({ ...anna, headers: nobody })
    expect(refused).toMatchObject({ ok: false, code: 'too-many-attempts' })
    expect(refused).toHaveProperty('retryAfterSeconds', expect.closeTo(900, -2))
    // The window slides: as the oldest attempt leaves it, one more is let in.
    await asOwner(`update auth.attempts set attempted_at = attempted_at - interval '16 minutes' where id =
      (select id from (select *, count(*) over (partition by subject) as tries from auth.attempts) as counted
       where tries = 3 order by id desc limit 1)`)
    expect(await setup.auth.signIn({ ...anna, headers: nobody })).toMatchObject({ ok: true })
  })

  it('are forgotten for an address after a success', async () => {
    const setup = startAuth({ limits: tight })
    const anna = await signedUp(setup)
    for (let round = 0; round < 3; round += 1) {
      await setup.auth.signIn({ email: anna.email, password: 'a wrong guess', headers: nobody })
      await setup.auth.signIn({ email: anna.email, password: 'a wrong guess', headers: nobody })
      expect(await setup.auth.signIn({ ...anna, headers: nobody })).toMatchObject({ ok: true })
    }
  })

  it('stop one network from trying many addresses, a whole IPv6 network as one', async () => {
    const setup = startAuth({ limits: tight })
    const anna = await signedUp(setup)
    for (let host = 1; host <= 5; host += 1) {
      const email = `stranger-${host}@nowhere.example`
      const answer = await setup.auth.signIn({ email, password, headers: nobody, ip: `2001:db8:0:1::${host}` })
      expect(answer).toEqual({ ok: false, code: 'wrong-credentials' })
    }
    const signInFrom = (ip: string) => setup.auth.signIn({ ...anna, headers: nobody, ip })
    expect(await signInFrom('2001:db8::1:ffff:0:0:9')).toMatchObject({ ok: false, code: 'too-many-attempts' })
    expect(await signInFrom('2001:db8:0:2::9')).toMatchObject({ ok: true })
  })

  it('keep neither addresses nor networks in clear', async () => {
    const setup = startAuth({ limits: usualLimits })
    await setup.auth.signIn({ email: 'stranger@nowhere.example', password, headers: nobody, ip: '203.0.113.99' })
    const rows = await pool.query(`select string_agg(encode(subject, 'escape'), ',') as subjects from auth.attempts`)
    expect(rows.rows[0].subjects).not.toMatch(/nowhere|203\.0/)
  })
})

describe('the tables', () => {
  it.each(['app', 'worker'] as const)('are closed to the %s role', async (role) => {
    const client = openAuthPool({ connection: connectAs(database.ownerUrl, database.prefix, role), size: 1 })
    try {
      for (const table of ['users', 'sessions', 'credentials', 'verifications', 'attempts']) {
        await expect(client.query(`select from auth.${table}`)).rejects.toThrow(/permission denied/)
      }
      await expect(client.query(`select auth.take_attempt('{}', '{}', '1 minute')`)).rejects.toThrow(/permission denied/)
    } finally {
      await client.end()
    }
  })
})
