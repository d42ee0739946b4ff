import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addManyPartnerships } from '../support/many-partnerships.ts'
import { providePlace } from '../support/place.ts'
import type { Visitor } from '../support/visitor.ts'
import { pressOn, tabTo, typeAt } from './steps/enter.ts'
import { expectAccessibleAsShown } from './steps/look.ts'

let few: Visitor
let many: Visitor
const place = providePlace(async ({ world, arrive }) => {
  many = await arrive('Anneliese Brandt', { shortName: 'Nordwind' })
  few = await arrive('Ōtani Haruka', { shortName: 'Kaito Labs', colour: 2 })
  await addManyPartnerships({ ownerUrl: world.ownerUrl, seat: many.seat, count: 10_000 })
})

/** Under load a page may take its time. */
const patient = { timeout: 10_000 }

const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-index]')?.getAttribute('aria-rowindex') ?? null)

const focusedColumn = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-card]')?.getAttribute('data-group') ?? null)

test('an empty portfolio teaches, and a first estimate weighs a partnership that stands in words', async () => {
  const page = await place.open(few, '/portfolio')
  await page.getByText('A partnership belongs to all its parties equally').waitFor()
  await expectAccessibleAsShown(page)
  const partner = await place.world.addOrganisation({ shortName: 'Rederi Öresund', colour: 3 })
  const spaceId = await place.world.addPartnership([few.seat, partner], 'Hydrogen for the ferry line')
  await page.getByRole('link', { name: 'Hydrogen for the ferry line' }).waitFor({ timeout: 5000 })
  await page.getByText('No commitment and no measure yet').waitFor()
  await page.goto(`${place.url}/partnerships/${spaceId}`)
  await page.getByRole('button', { name: 'Write an estimate' }).click()
  await page.getByLabel('Worth a year').fill('1,250,000.50')
  await expectAccessibleAsShown(page)
  await page.getByLabel('Worth a year').press('Enter')
  await page.getByText('€1,250,000.50').waitFor()
  await page.goto(`${place.url}/portfolio?view=map`)
  await page.getByText('Of one partnership worth €1.3m a year', { exact: false }).waitFor()
  await expectAccessibleAsShown(page)
  await page.getByRole('button', { name: 'As a table' }).click()
  await page.getByRole('cell', { name: 'Hydrogen for the ferry line: €1.3m a year', exact: false }).waitFor()
  await page.goto(`${place.url}/portfolio?view=board`)
  await page.getByRole('link', { name: 'Hydrogen for the ferry line' }).waitFor()
  await tabTo(page, 'Hydrogen for the ferry line')
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByText('Hydrogen for the ferry line is now in the stage Selection.').waitFor()
  await expect.poll(() => focusedColumn(page), patient).toBe('selection')
  await pressOn(page, 'Undo')
  // The note is gone with its button: the focus is on the card again, where that now stands.
  await expect.poll(() => focusedColumn(page), patient).toBe('need')
  await expect.poll(async () => (await few.seat.api.portfolio.list()).partnerships[0]?.stage, patient).toBe('need')
})

test('what a page asks for ahead is what it then asks for', async () => {
  const spaceId = (await few.seat.api.portfolio.list()).partnerships[0]?.id
  const rooms = ['', '/commitments', '/measures', '/people', '/ledger'].map((room) => `/partnerships/${spaceId}${room}`)
  for (const path of ['/today', '/portfolio', ...rooms]) {
    const page = await place.open(few, path)
    await expect.poll(() => page.evaluate('Object.keys(globalThis.askedAhead ?? {})'), patient).toEqual([])
    await page.close()
  }
})

test('ten thousand partnerships are scrolled, walked by keyboard and narrowed, and the address keeps it', async () => {
  const page = await place.open(many, '/portfolio')
  await page.getByText('of 10,000 partnerships need care.').waitFor({ timeout: 20_000 })
  await expectAccessibleAsShown(page)
  const table = page.getByRole('grid', { name: 'All partnerships' })
  expect(await table.getAttribute('aria-rowcount')).toBe('10001')
  expect(await table.getByRole('row').count()).toBeLessThan(70)

  // By keyboard: to the rows, down, to the end and back; the row that has the focus is drawn wherever it is.
  await table.locator('[data-index="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await expect.poll(() => focusedRow(page), patient).toBe('4')
  await page.keyboard.press('End')
  await expect.poll(() => focusedRow(page), patient).toBe('10001')
  await page.keyboard.press('Home')
  await expect.poll(() => focusedRow(page), patient).toBe('2')
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await page.getByRole('heading', { name: 'Side by side' }).waitFor()
  await expectAccessibleAsShown(page)
  expect(page.url()).toContain('compare=')

  // By the wheel: other rows stand where the first ones stood.
  await page.mouse.move(700, 600)
  await page.mouse.wheel(0, 200_000)
  await expect
    .poll(async () => Number(await table.locator('[data-index]').last().getAttribute('data-index')), patient)
    .toBeGreaterThan(3000)
  await page.evaluate(() => scrollTo(0, 0))

  await page.getByRole('heading', { level: 1 }).focus()
  await typeAt(page, 'Name or partner', 'hokkaido')
  await typeAt(page, 'Every state', 'Watch')
  await pressOn(page, 'End the comparison')
  await pressOn(page, 'Worth a year')
  await page.keyboard.press('Enter')
  await page.getByText(/^\d+ of 10,000 partnerships$/).waitFor()
  await expect.poll(() => new URL(page.url()).search, patient).toBe('?health=watch&q=hokkaido&sort=-worth')

  // Sent to somebody else, or opened again, the address shows the same.
  const again = await place.open(many, new URL(page.url()).pathname + new URL(page.url()).search)
  await again.locator('[data-index="0"] a').waitFor({ timeout: 20_000 })
  const first = await again.locator('[data-index="0"] a').textContent()
  expect(first).toContain('Hokkaido')
  await expect.poll(() => table.locator('[data-index="0"] a').textContent(), patient).toBe(first)
  await again.locator('[data-index="0"]').focus()
  await again.keyboard.press('Enter')
  await again.getByRole('heading', { level: 1, name: first ?? '' }).waitFor()
  await again.goBack()
  await again.getByText(/^\d+ of 10,000 partnerships$/).waitFor()
  await again.close()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(() => new URL(page.url()).search, patient).toBe('?sort=-worth')
  await page.close()
})

test('the same rows stand as board, map and calendar, mirrored, dark and on a phone', async () => {
  const page = await place.open(many, '/portfolio?view=board')
  await page.getByRole('heading', { name: 'In operation' }).waitFor({ timeout: 20_000 })
  expect(await page.locator('[data-card]').count()).toBeLessThanOrEqual(
    30 * (await page.locator('section:has([data-card])').count()),
  )
  await page.locator('[data-card] a').first().focus()
  await page.keyboard.press('ArrowRight')
  expect(await focusedColumn(page)).toBe('selection')
  await expectAccessibleAsShown(page)
  await page.close()
  for (const { path, words, options } of [
    { path: '?view=calendar&day=2027-06-02', words: 'June 2027', options: { colorScheme: 'dark' as const } },
    { path: '?view=map', words: 'Worth against health', options: { viewport: { width: 360, height: 740 } } },
    { path: '', words: '1 commitment late', options: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const } },
  ]) {
    const there = { context: await place.browser.newContext({ ...options, storageState: await many.context.storageState() }) }
    const shown = await place.open(there, `/portfolio${path}`)
    await shown.getByText(words).first().waitFor({ timeout: 20_000 })
    await shown.getByText('of 10,000 partnerships need care.').waitFor({ timeout: 20_000 })
    await expectAccessibleAsShown(shown)
    expect(await shown.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await there.context.close()
  }
  await many.seat.api.people.changeMe({ locale: 'ar' })
  const mirrored = await place.open(many, '/portfolio?view=calendar&day=2027-06-02')
  await mirrored.getByRole('heading', { level: 3, name: 'يونيو 2027' }).waitFor({ timeout: 20_000 })
  expect(await mirrored.locator('thead abbr').first().getAttribute('title')).toBe('السبت')
  await mirrored.locator('[data-day="2027-06-02"]').focus()
  await mirrored.keyboard.press('ArrowLeft')
  await expect.poll(() => new URL(mirrored.url()).searchParams.get('day'), patient).toBe('2027-06-03')
  await expectAccessibleAsShown(mirrored)
})
