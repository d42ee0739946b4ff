import type { CDPSession, Page } from 'playwright-core'
import { seededRandom } from '#src/methods/random.ts'
import { type Caller, found, hire } from '../scripts/pictures-caller.ts'
import { openBrowser } from '../tests/support/browser.ts'
import { aims } from './aims.ts'

const organisation = {
  legalName: 'Bench AG',
  shortName: 'Bench',
  country: 'DE',
  languages: ['en'],
  timeZone: 'Europe/Berlin',
  colour: 1,
}
const size = { candidates: 50, criteria: 30, assessors: 20, drags: 200, slower: 4 }

export interface DragTimes {
  /** From the slider's event to the answer in the page, the page four times slower and the worker's own time counted four times. */
  readonly p50: number
  readonly p95: number
  readonly worst: number
  /** What the worker alone took, as it was. */
  readonly workerP95: number
  /** What the page computes for a step, on the mean, four times: unlike time on the clock, what else the machine does hardly changes it. */
  readonly pageProcessor: number
}

/** A selection of the promised size with everybody's answers, through the same interface as people. */
async function prepare(address: string): Promise<{ owner: Caller; path: string }> {
  const random = seededRandom(7)
  const caller = await found(address, { ...organisation, person: 'Anna Berg' })
  const me = (await caller.call('GET', '/me')) as { seats?: { organisation: { id: string } }[] }
  const spaceId = me.seats?.[0]?.organisation.id ?? ''
  const assessors: Caller[] = [caller]
  while (assessors.length < size.assessors)
    assessors.push(await hire(address, caller, { name: `Assessor ${assessors.length}`, title: '' }))
  const keys = Array.from({ length: size.criteria }, (_, j) => `c${j + 1}`)
  const criteria = keys.map((key) => ({ key, name: `Criterion ${key}`, points: 1 + Math.floor(20 * random()) }))
  const audience = { kind: 'organisation' }
  const begun = await caller.call('POST', `/spaces/${spaceId}/selections`, { title: 'Bench', audience, criteria })
  const base = `/spaces/${spaceId}/selections/${begun.id}`
  const ids: string[] = []
  for (let i = 0; i < size.candidates; i++)
    ids.push(String((await caller.call('POST', `${base}/candidates`, { name: `Candidate ${i + 1}` })).id))
  const asked = { asks: 'scores', weighing: 'points', assessors: assessors.map(({ seat }) => seat) }
  const { roundId } = await caller.call('POST', `${base}/assessments`, asked)
  for (const seat of assessors) {
    const ratings = () => Object.fromEntries(ids.map((one) => [one, { score: Math.floor(5 * random()), evidence: '' }]))
    const answers = Object.fromEntries(keys.map((key) => [`s-${key}`, { value: ratings() }]))
    await seat.call('PUT', `/spaces/${spaceId}/rounds/${roundId}/answers`, { answers })
  }
  return { owner: caller, path: `/organisation/selections/${begun.id}/results` }
}

/** Drags one weight after the other, a step at a time, each as soon as the one before it is answered. */
export async function measureDrags(address: string): Promise<DragTimes> {
  const { owner, path } = await prepare(address)
  const browser = await openBrowser()
  try {
    const context = await browser.newContext()
    await context.addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url: address })))
    const page = await context.newPage()
    await page.goto(new URL(path, address).href)
    await page.locator('[data-rests="true"]').waitFor({ timeout: 120_000 })
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: size.slower })
    const times = await dragAll(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const pageProcessor = Math.round(size.slower * (await measureProcessor(page, session)))
    // The browser slows the page down and not its workers: their share counts as often as the page is slower.
    const whole = times.map(({ seen, worker }) => seen + (size.slower - 1) * worker).sort((one, other) => one - other)
    const alone = times.map(({ worker }) => worker).sort((one, other) => one - other)
    return { p50: at(whole, 0.5), p95: at(whole, 0.95), worst: at(whole, 1), workerP95: at(alone, 0.95), pageProcessor }
  } finally {
    await browser.close()
  }
}

const at = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)

/** What the page itself does, as text: this side of the wire knows no page. */
const dragging = `(async (drags) => {
  const box = document.querySelector('[data-answered]')
  const sliders = [...box.querySelectorAll('input[type=range]')]
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const times = []
  for (let step = 0; step < drags; step++) {
    // Twenty steps on one weight, up and down again, then the next one.
    const slider = sliders[Math.floor(step / 20) % sliders.length]
    const before = box.dataset.answered
    const start = performance.now()
    setValue.call(slider, String(Number(slider.value) + (step % 20 < 10 ? 0.01 : -0.01)))
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    while (box.dataset.answered === before || box.dataset.rests === 'true') await new Promise(requestAnimationFrame)
    times.push({ seen: performance.now() - start, worker: Number(box.dataset.took) })
  }
  return times
})(${size.drags})`

const dragAll = (page: Page) => page.evaluate<{ seen: number; worker: number }[]>(dragging)

/** Processor time of the page's own thread for a step, over as many drags again. */
async function measureProcessor(page: Page, session: CDPSession): Promise<number> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
  const before = await read()
  await dragAll(page)
  return (1000 * ((await read()) - before)) / size.drags
}

if (import.meta.main) {
  const address = process.env.ADDRESS
  if (!address) throw new Error('ADDRESS names the program that is to be measured, such as http://localhost:4280.')
  const found = await measureDrags(address)
  console.table([found])
  process.exitCode = found.p95 < aims.dragMilliseconds ? 0 : 1
}
