import type { CDPSession, Page } from 'playwright-core'
import { openBrowser } from '../tests/support/browser.ts'

/** The promises for the browser hold on a processor so many times slower. */
const slower = 4

export interface PageFigures {
  readonly page: string
  /** Largest contentful paint after a fresh load, in milliseconds. */
  readonly paint: number
  /** The slowest answer to a press, from the event to the next frame; undefined where nothing is pressed. */
  readonly interaction: number | undefined
  /** Compressed script that this page fetched, in kilobytes. */
  readonly script: number
  /** The longest piece of work while it is scrolled from top to bottom. */
  readonly scrolled: number
}

interface Visit {
  readonly page: string
  readonly path: string
  /** What is pressed again and again, by role and name. */
  readonly press?: { readonly role: 'button' | 'columnheader'; readonly name: RegExp }
}

const visits = (spaceId: string): readonly Visit[] => [
  { page: 'today', path: '/today' },
  { page: 'portfolio', path: '/portfolio', press: { role: 'button', name: /^Partnership/ } },
  { page: 'partnership', path: `/partnerships/${spaceId}` },
  { page: 'commitments', path: `/partnerships/${spaceId}/commitments` },
  { page: 'measures', path: `/partnerships/${spaceId}/measures` },
  { page: 'all parts', path: '/look', press: { role: 'button', name: /^Partnership/ } },
]

/** Opens the pages of a sample alliance on a running program, each in a browser that has nothing kept. */
export async function measurePages(address: string): Promise<PageFigures[]> {
  const made = await fetch(new URL('/api/sample', address), { method: 'POST' })
  const { seatId, spaceId } = (await made.json()) as { seatId: string; spaceId: string }
  const [name = '', value = ''] = made.headers.getSetCookie()[0]?.split(';')[0]?.split('=') ?? []
  const browser = await openBrowser()
  try {
    const figures: PageFigures[] = [await measureOne({ page: 'first', path: '/' })]
    for (const visit of visits(spaceId)) figures.push(await measureOne(visit, { name, value }))
    return figures

    async function measureOne(visit: Visit, cookie?: { name: string; value: string }): Promise<PageFigures> {
      const context = await browser.newContext({ baseURL: address, viewport: { width: 1360, height: 900 } })
      if (cookie) await context.addCookies([{ ...cookie, url: address }])
      await context.addInitScript({ content: `localStorage.setItem('ui.acting', '${seatId}')` })
      await context.addInitScript({ content: watch })
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      const script = countScript(session)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
      await page.goto(visit.path)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      const paint = await page.evaluate(() => (globalThis as unknown as Watched).seen.paint)
      const scrolled = await scroll(page)
      const interaction = visit.press ? await pressAll(page, visit.press) : undefined
      await context.close()
      return { page: visit.page, paint: Math.round(paint), interaction, script: Math.round(script() / 1024), scrolled }
    }
  } finally {
    await browser.close()
  }
}

interface Watched {
  readonly seen: { paint: number; interaction: number; longTask: number }
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
  await page.evaluate(() => {
    ;(globalThis as unknown as Watched).seen.longTask = 0
  })
  for (let turns = 0; turns < 30; turns++) {
    await page.mouse.wheel(0, 600)
    await page.evaluate('new Promise(requestAnimationFrame)')
  }
  return Math.round(await page.evaluate(() => (globalThis as unknown as Watched).seen.longTask))
}

async function pressAll(page: Page, { role, name }: NonNullable<Visit['press']>): Promise<number> {
  const target = page.getByRole(role, { name }).first()
  for (let presses = 0; presses < 6; presses++) {
    await target.click()
    await page.evaluate(`new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))`)
  }
  return Math.round(await page.evaluate(() => (globalThis as unknown as Watched).seen.interaction))
}
