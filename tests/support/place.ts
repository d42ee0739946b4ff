import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { OrganisationProfile } from '#src/core/organisations/model.ts'
import { openBrowser } from './browser.ts'
import { arrive, type Visitor } from './visitor.ts'
import { createWorld, type World } from './world.ts'

/** The program as a browser finds it. */
export interface Place {
  readonly world: World
  readonly browser: Browser
  readonly url: string
  /** Somebody who is signed in and has an organisation of their own. */
  readonly arrive: (name: string, organisation: Partial<OrganisationProfile>) => Promise<Visitor>
  readonly open: (visitor: Pick<Visitor, 'context'>, path: string) => Promise<Page>
}

/** A database, the program on it and a browser for the tests of a file, and what the file sets up in them; filled before the first test. */
export function providePlace(prepare: (place: Place) => Promise<void> = async () => {}): Place {
  const place = {} as Place
  beforeAll(async () => {
    const world = await createWorld()
    const url = await world.server.http.listen({ port: 0, host: '127.0.0.1' })
    const browser = await openBrowser()
    const filled: Place = {
      world,
      browser,
      url,
      arrive: (name, organisation) => arrive({ world, browser, url, name, organisation, options: { baseURL: url } }),
      async open({ context }, path) {
        const page = await context.newPage()
        await page.goto(url + path)
        return page
      },
    }
    Object.assign(place, filled)
    await prepare(place)
  }, 240_000)
  afterAll(async () => {
    await place.browser.close()
    await place.world.stop()
  })
  return place
}

export interface Alliance extends Place {
  readonly nordwind: Visitor
  readonly kaito: Visitor
  readonly spaceId: string
}

/** A place with a partnership of two, each with somebody at a browser. */
export function provideAlliance(prepare: (alliance: Alliance) => Promise<void> = async () => {}): Alliance {
  const alliance = {} as Alliance
  providePlace(async (place) => {
    const nordwind = await place.arrive('Anneliese Brandt', { shortName: 'Nordwind' })
    const kaito = await place.arrive('Ōtani Haruka', { shortName: 'Kaito Labs', colour: 2 })
    const spaceId = await place.world.addPartnership([nordwind.seat, kaito.seat], 'Grid-scale storage')
    Object.assign(alliance, place, { nordwind, kaito, spaceId })
    await prepare(alliance)
  })
  return alliance
}
