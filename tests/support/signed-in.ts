import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { OrganisationProfile } from '#src/core/organisations/model.ts'
import { type Client, createClient } from './client.ts'
import type { World } from './world.ts'

/** Somebody with a browser of their own, signed in for an organisation they founded; set up through the interface like everybody. */
export interface SignedIn {
  readonly context: BrowserContext
  readonly api: Client
  readonly seatId: string
  readonly organisationId: string
  open(path: string): Promise<Page>
  /** The same person in another browser: another size, language or scheme. */
  elsewhere(options: BrowserContextOptions): Promise<SignedIn>
}

interface Place {
  readonly world: World
  readonly browser: Browser
  readonly url: string
}

let people = 0

export async function signIn(place: Place, shortName: string, profile: Partial<OrganisationProfile> = {}): Promise<SignedIn> {
  const { world, url } = place
  people += 1
  const account = {
    email: `person-${people}@journeys.example`,
    password: 'tram lemon orbit fjord',
    name: `${shortName} person`,
    locale: 'en',
  }
  const answer = await fetch(`${url}/api/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  if (!answer.ok) throw new Error(`The sign-up failed: ${await answer.text()}`)
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  const cookie = cookies.join('; ')
  const made = await createClient(world.server.http, { cookie }).organisations.found({
    ...usual,
    legalName: shortName,
    shortName,
    ...profile,
  })
  return enter(place, { cookies, made }, {})
}

interface Session {
  readonly cookies: readonly string[]
  readonly made: { readonly seatId: string; readonly organisationId: string }
}

async function enter(place: Place, session: Session, options: BrowserContextOptions): Promise<SignedIn> {
  const { world, browser, url } = place
  const { seatId, organisationId } = session.made
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', ...options })
  await context.addCookies(
    session.cookies.map((line) => {
      const end = line.indexOf('=')
      return { name: line.slice(0, end), value: decodeURIComponent(line.slice(end + 1)), url }
    }),
  )
  return {
    context,
    seatId,
    organisationId,
    api: createClient(world.server.http, { cookie: session.cookies.join('; '), 'entente-seat': seatId }),
    async open(path) {
      const page = await context.newPage()
      await page.goto(url + path)
      return page
    },
    elsewhere: (other) => enter(place, session, other),
  }
}

/** An active partnership of those who are signed in; the first starts it. */
export async function joinForces([first, ...others]: readonly [SignedIn, ...SignedIn[]], name: string): Promise<string> {
  const { id: spaceId } = await first.api.partnerships.start({ name })
  const tokens: string[] = []
  for (const _other of others) {
    const { invitation } = await first.api.parties.invite({ spaceId, email: 'partner@journeys.example', withHistory: true })
    tokens.push(invitation?.link.split('/').at(-1) ?? '')
  }
  for (const [index, other] of others.entries()) await other.api.parties.acceptLink({ token: tokens[index] ?? '' })
  return spaceId
}

const usual: OrganisationProfile = {
  legalName: '',
  shortName: '',
  country: 'DE',
  languages: ['en'],
  timeZone: 'Europe/Berlin',
  workingDays: [1, 2, 3, 4, 5],
  workingFrom: '09:00',
  workingTo: '17:00',
  colour: 1,
  listed: false,
}
