import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { OrganisationProfile } from '#src/core/organisations/model.ts'
import { createClient } from './client.ts'
import { usualProfile } from './organisation.ts'
import type { TestSeat, World } from './world.ts'

/** Somebody with a browser who is signed in and holds a seat. */
export interface Visitor {
  readonly context: BrowserContext
  readonly seat: TestSeat
}

interface Arrival {
  readonly world: World
  readonly browser: Browser
  /** Where the program listens. */
  readonly url: string
  readonly name: string
  readonly organisation: Partial<OrganisationProfile>
  readonly options?: BrowserContextOptions
}

/** Signs up and sets up an organisation by the same requests that the pages send; the browser keeps the session. */
export async function arrive({ world, browser, url, name, organisation, options = {} }: Arrival): Promise<Visitor> {
  const context = await browser.newContext({
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  })
  const send = async (path: string, data: object) => {
    const answer = await context.request.post(`${url}/api${path}`, { data })
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
    return answer.json()
  }
  const email = `${crypto.randomUUID()}@example.test`
  await send('/accounts', { email, name, password: 'tram lemon orbit fjord', locale: 'en' })
  const { organisationId, seatId } = await send('/organisations', { ...usualProfile, title: '', ...organisation })
  const cookie = (await context.cookies(url)).map((one) => `${one.name}=${one.value}`).join('; ')
  const as = (more: Record<string, string>) => createClient(world.server.http, { cookie, 'entente-seat': seatId, ...more })
  const { id: personId } = await as({}).people.me({})
  const seenBy = (party: string) => as({ 'entente-seen-by': party })
  return { context, seat: { personId, seatId, organisationId, secret: '', api: as({}), seenBy } }
}
