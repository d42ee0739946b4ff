import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildClientIfNeeded } from '#src/app/build-client.ts'
import { openBrowser } from '../support/browser.ts'
import { arrive, type Visitor } from '../support/visitor.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
let url: string
beforeAll(async () => {
  await buildClientIfNeeded(() => {})
  world = await createWorld()
  url = await world.server.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function expectAccessible(page: Page) {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly }),
    rules,
  )
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()

async function open({ context }: Visitor, path: string) {
  const page = await context.newPage()
  await page.goto(`${url}${path}`)
  return page
}

test('what needs somebody goes from side to side, and is done from Today by keyboard alone', async () => {
  const here = { world, browser, url }
  const anna = await arrive({ ...here, name: 'Anna Berg', organisation: { shortName: 'Nordwind' } })
  const kenji = await arrive({ ...here, name: 'Kenji Mori', organisation: { shortName: 'Kaito Labs', colour: 2 } })

  // Nothing yet: the page teaches, and it is the first one after the door.
  const his = await open(kenji, '/')
  await his.getByText('Nothing waits for you.').waitFor()
  expect(new URL(his.url()).pathname).toBe('/today')
  await his.getByText('Whatever needs you').waitFor()
  await expectAccessible(his)

  const spaceId = await world.addPartnership([anna.seat, kenji.seat], 'Grid-scale storage')
  const sides = { owedBy: anna.seat.organisationId, owedTo: [kenji.seat.organisationId] }
  for (const title of ['Deliver the test bench', 'Name a successor'])
    await anna.seat.api.commitments.propose({ spaceId, title, ...sides, due: { kind: 'day', day: inDays(1) } })

  // It comes by itself, and is walked and done by keys.
  await his.getByText('2 things wait for you in one partnership.').waitFor()
  await expectAccessible(his)
  await his.getByRole('heading', { name: 'Today', level: 1 }).focus()
  const first = his.getByRole('link', { name: 'Deliver the test bench' })
  while (!(await first.evaluate((link) => link === document.activeElement))) await his.keyboard.press('Tab')
  await his.keyboard.press('a')
  await his.getByText('Accepted').waitFor()
  await his.getByText('One thing waits for you in one partnership.').waitFor()
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
  await his.keyboard.press('j')
  await his.keyboard.press('a')
  await his.getByText('Nothing waits for you.').waitFor()

  // The other side is asked to keep it, says so, and the first one confirms.
  const hers = await open(anna, '/today')
  await hers.getByText('2 things wait for you in one partnership.').waitFor()
  await hers.getByRole('heading', { name: 'Today and tomorrow' }).waitFor()
  await hers.getByRole('button', { name: 'Say that it is done: Deliver the test bench' }).click()
  await hers.getByText('Said to be done').waitFor()
  await his.getByText('One thing waits for you in one partnership.').waitFor()
  await his.getByRole('button', { name: 'Confirm that it was kept: Deliver the test bench' }).click()
  await his.getByText('Confirmed').waitFor()
  await his.getByRole('link', { name: 'Deliver the test bench' }).first().focus()
  await his.keyboard.press('Enter')
  await his.getByRole('heading', { name: 'Deliver the test bench' }).waitFor()
}, 60_000)

test('anything is found from anywhere by a few letters and the keyboard alone', async () => {
  const here = { world, browser, url }
  const anna = await arrive({ ...here, name: 'Anna Berg', organisation: { shortName: 'Nordwind' } })
  const kenji = await arrive({ ...here, name: 'Kenji Mori', organisation: { shortName: 'Kaito Labs', colour: 2 } })
  const spaceId = await world.addPartnership([anna.seat, kenji.seat], 'Grid-scale storage')
  const sides = { owedBy: anna.seat.organisationId, owedTo: [kenji.seat.organisationId] }
  const due = { kind: 'day', day: inDays(30) } as const
  await anna.seat.api.commitments.propose({ spaceId, title: 'Deliver the test bench', ...sides, due })
  const page = await open(anna, '/today')
  await page.getByText('Nothing waits for you.').waitFor()
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Search' })
  await box.waitFor()
  await expectAccessible(page)
  await page.keyboard.type('delivr')
  await page.getByRole('option', { name: 'Deliver the test bench' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Deliver the test bench' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('kenji')
  await page.getByRole('option', { name: 'Kenji Mori' }).waitFor()
  await page.keyboard.press('Escape')
  await box.waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('measures')
  await page.getByRole('option', { name: 'Measures' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Measures' }).first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('bench')
  await page.getByRole('option', { name: 'Search everything for “bench”' }).waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByText('One thing fits.').waitFor()
  await page.getByLabel('Kind').selectOption('measure')
  await page.getByText('Nothing that you may see').waitFor()
  await expectAccessible(page)
}, 60_000)
