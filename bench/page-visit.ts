import type { Browser, CDPSession, Page } from 'playwright-core'

/** Pages are measured on a processor that is so much slower. */
const slower = 4

export interface PageFigures {
  readonly page: string
  /** Largest contentful paint after a fresh load, in milliseconds. */
  readonly paint: number
  /** The slowest answer to a press, from the event to the next frame; undefined where nothing is pressed. */
  readonly interaction: number | undefined
  /** The longest piece of work that the presses led to, then or later; undefined where nothing is pressed. */
  readonly worked: number | undefined
  /** Compressed script that this page fetched, in kilobytes. */
  readonly script: number
  /** The longest piece of work while it is scrolled from top to bottom. */
  readonly scrolled: number
}

export interface Visitor {
  readonly seatId: string
  readonly cookies: ReadonlyMap<string, string>
}

export interface Visit {
  readonly page: string
  readonly path: string
  /** What must stand before it is looked at; the heading of the page where nothing is said. */
  readonly until?: string
  /** What is pressed or typed again and again, with the number of the turn. */
  readonly act?: (page: Page, turn: number) => Promise<void>
}

const turns = 6

/** Opens a page in a browser that has nothing kept, scrolls it and acts on it. */
export async function visit(
  browser: Browser,
  address: string,
  { visitor, ...wish }: Visit & { visitor?: Visitor },
): Promise<PageFigures> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1360, height: 900 } })
  if (visitor) {
    await context.addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: address })))
    await context.addInitScript({ content: `localStorage.setItem('ui.acting', '${visitor.seatId}')` })
  }
  await context.addInitScript({ content: watch })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const script = countScript(session)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(wish.path)
  await page
    .locator(wish.until ?? 'h1')
    .first()
    .waitFor({ timeout: 60_000 })
  await page.waitForLoadState('networkidle')
  const { paint } = await seen(page)
  const scrolled = await scroll(page)
  const pressed = wish.act ? await actOn(page, wish.act) : { interaction: undefined, worked: undefined }
  await context.close()
  return { page: wish.page, paint: Math.round(paint), ...pressed, script: Math.round(script() / 1024), scrolled }
}

interface Seen {
  paint: number
  interaction: number
  longTask: number
}

/** What the page itself does before anything else, as text: this side of the wire knows no page. */
const watch = `
  globalThis.seen = { paint: 0, interaction: 0, longTask: 0 }
  const observe = (type, note, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more })
  observe('largest-contentful-paint', ({ startTime }) => { seen.paint = startTime })
  observe('event', ({ duration }) => { seen.interaction = Math.max(seen.interaction, duration) }, { durationThreshold: 16 })
  observe('longtask', ({ duration }) => { seen.longTask = Math.max(seen.longTask, duration) })
`

const seen = (page: Page) => page.evaluate<Seen>('seen')
const forget = (page: Page) => page.evaluate('seen.interaction = 0, seen.longTask = 0')

function countScript(session: CDPSession): () => number {
  const scripts = new Set<string>()
  let bytes = 0
  void session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  return () => bytes
}

/** Row after row into sight, as a wheel does; tells the longest piece of work meanwhile. */
async function scroll(page: Page): Promise<number> {
  await page.mouse.move(700, 600)
  await forget(page)
  for (let wheel = 0; wheel < 30; wheel++) {
    await page.mouse.wheel(0, 600)
    await page.evaluate('new Promise(requestAnimationFrame)')
  }
  const { longTask } = await seen(page)
  // What the wheel left to do is no part of the first press.
  await page.evaluate(
    'scrollTo(0, 0), new Promise((done) => setTimeout(() => requestIdleCallback(done, { timeout: 10_000 }), 400))',
  )
  return Math.round(longTask)
}

async function actOn(page: Page, act: NonNullable<Visit['act']>): Promise<{ interaction: number; worked: number }> {
  await forget(page)
  for (let turn = 0; turn < turns; turn++) {
    await act(page, turn)
    // What follows a press, by and by, belongs to it.
    await page.evaluate(`new Promise((done) => requestAnimationFrame(() => setTimeout(done, 400)))`)
  }
  const { interaction, longTask } = await seen(page)
  return { interaction: Math.round(interaction), worked: Math.round(longTask) }
}
