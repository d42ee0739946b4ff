import type { Browser, BrowserContext, Page } from 'playwright-core'
import { takePicture } from './look.ts'

/** Somebody at a browser of their own, on one of the servers, with all that this browser asked and was told. */
export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  /** What was asked: kind of request and path. */
  readonly asked: string[]
  /** Every answer that was text; the stream never ends, so it is not among them. */
  readonly told: string[]
  /** The seat for which the browser acts. */
  seat(): string
}

export async function sitDown(browser: Browser, url: string): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    timezoneId: 'America/New_York',
    locale: 'en-US',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(8_000)
  const page = await context.newPage()
  const asked: string[] = []
  const told: string[] = []
  let seat = ''
  context.on('request', (request) => {
    const { pathname } = new URL(request.url())
    asked.push(`${request.resourceType()} ${request.method()} ${pathname}`)
    seat = request.headers()['entente-seat'] ?? seat
  })
  context.on('response', async (answer) => {
    if (/^(text\/event-stream|image|font)/.test(answer.headers()['content-type'] ?? '')) return
    // An answer whose page has gone by then was told to nobody.
    told.push(await answer.text().catch(() => ''))
  })
  return { page, context, asked, told, seat: () => seat }
}

/** Asks the server as the page would, for what no page shows. */
export const ask = ({ page, seat }: Person, path: string): Promise<string> =>
  page.evaluate(async ([address, header]) => (await fetch(address, { headers: { 'entente-seat': header } })).text(), [
    path,
    seat(),
  ] as const)

export interface Stream {
  /** Every event so far, as it came over the wire. */
  heard(): Promise<readonly string[]>
}

/** A second ear at the stream of the page, which keeps the words of the events. */
export async function listen({ page, seat }: Person): Promise<Stream> {
  const heard = await page.evaluateHandle(async (own) => {
    const events: string[] = []
    const source = new EventSource(`/api/events?seat=${own}`)
    source.onmessage = ({ data }) => events.push(String(data))
    await new Promise((resolve) => source.addEventListener('open', resolve, { once: true }))
    return events
  }, seat())
  return { heard: () => heard.jsonValue() }
}

/** What everybody saw when something failed, for whoever has to find out why. */
export async function pictureAll(people: readonly Person[]): Promise<void> {
  for (const [place, { page }] of people.entries()) await takePicture(page, `failed-${place}`).catch(() => undefined)
}
