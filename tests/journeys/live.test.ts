import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { arrive, type Visitor } from '../support/visitor.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
let url: string
let anna: Visitor
let kenji: Visitor
let spaceId: string

beforeAll(async () => {
  world = await createWorld()
  url = await world.server.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  const here = { world, browser, url }
  anna = await arrive({ ...here, name: 'Anna Berg', organisation: { shortName: 'Nordwind' } })
  kenji = await arrive({ ...here, name: 'Kenji Mori', organisation: { shortName: 'Kaito Labs', colour: 2 } })
  spaceId = await world.addPartnership([anna.seat, kenji.seat], 'Grid-scale storage')
}, 240_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()
const dueIn = (days: number) => ({ kind: 'day', day: inDays(days) }) as const

/** Kenji offers it, so it waits for Anna. */
async function offer(title: string, days: number): Promise<string> {
  const sides = { owedBy: kenji.seat.organisationId, owedTo: [anna.seat.organisationId] }
  const { id } = await kenji.seat.api.commitments.propose({ spaceId, title, ...sides, due: dueIn(days) })
  return id
}

async function promise(title: string, days: number): Promise<string> {
  const id = await offer(title, days)
  await anna.seat.api.commitments.accept({ spaceId, id })
  return id
}

async function open({ context }: Visitor, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/partnerships/${spaceId}${path}`)
  return page
}

const hasFocus = (what: Locator) => what.evaluate((element) => element === document.activeElement)
const scrolled = (page: Page) => page.evaluate(() => scrollY)
const topOf = (what: Locator) => what.evaluate((element) => element.getBoundingClientRect().top)
/** Of the row in the middle of the window. */
const titleInSight = (page: Page) =>
  page.evaluate(() => {
    const row = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('tr')
    return row?.querySelector('[data-row-title] a')?.textContent ?? ''
  })
const focusedTitle = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

test('rows change, move and go under a reader whose focus and place stay', async () => {
  const bench = await promise('Deliver the test bench', 40)
  await Promise.all(Array.from({ length: 12 }, (_, place) => promise(`Report no. ${place + 1}`, 41 + place)))
  const drawings = await offer('Share the drawings', 5)
  const page = await open(anna, '/commitments')
  const group = (name: string) => page.getByRole('list', { name })
  const row = page.getByRole('link', { name: 'Deliver the test bench', exact: true })
  await group('Later').getByRole('link', { name: 'Report no. 12' }).waitFor()

  // Kenji acts in a browser of his own; the row goes to another group, is marked there, and has the focus still.
  await row.focus()
  await page.evaluate(() => scrollTo(0, 150))
  const his = await open(kenji, `/commitments/${bench}`)
  await his.getByRole('button', { name: 'Say that it is done' }).click()
  await his.getByRole('form').getByRole('button', { name: 'Say that it is done' }).click()
  await group('Waiting for your answer').getByRole('link', { name: 'Deliver the test bench', exact: true }).waitFor()
  await page.locator('[data-changed]', { hasText: 'Said to be kept' }).waitFor()
  expect(await hasFocus(row)).toBe(true)
  expect(await scrolled(page)).toBe(150)
  // What was opened has closed over there, and his focus is on the page still.
  await his.getByText('has not confirmed it yet').waitFor()
  expect(await his.evaluate(() => document.activeElement !== document.body)).toBe(true)

  // It is changed in place, with a menu open above it.
  const other = group('Waiting for your answer').getByRole('link', { name: /^Share the drawings/ })
  await page
    .getByRole('button', { name: /^Download/ })
    .first()
    .press('Enter')
  await page.getByRole('menuitem', { name: 'As CSV' }).waitFor()
  await kenji.seat.api.commitments.change({ spaceId, id: drawings, title: 'Share the drawings and the models' })
  await page.locator('[data-changed]', { hasText: 'and the models' }).waitFor()
  expect(await page.getByRole('menuitem', { name: 'As CSV' }).isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('menuitem', { name: 'As CSV' }).waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Download')

  // It is taken away: the next row has the focus; after the last one of all, the one before it.
  await other.focus()
  const next = await nextTitle(page)
  await kenji.seat.api.commitments.withdraw({ spaceId, id: drawings, reason: 'They are not ready.' })
  await other.waitFor({ state: 'detached' })
  expect(await focusedTitle(page)).toBe(next)
  await page.close()
})

const nextTitle = (page: Page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('[data-rows] [data-row]')]
    const here = rows.findIndex((row) => row.contains(document.activeElement))
    return rows[here + 1]?.querySelector('[data-row-title]')?.textContent
  })

test('in a table the row that has the focus is followed, and what is read stays where it is', async () => {
  const near = await offer('Book the harbour', 8)
  await Promise.all(Array.from({ length: 60 }, (_, place) => offer(`Delivery no. ${place + 1}`, 61 + place)))
  const page = await open(anna, '/commitments')
  await page.getByText('As a table').click()
  const row = page.getByRole('row').filter({ hasText: 'Book the harbour' })
  await row.focus()
  await kenji.seat.api.commitments.change({ spaceId, id: near, due: dueIn(200) })
  await page.getByRole('row').last().filter({ hasText: 'Book the harbour' }).waitFor()
  expect(await hasFocus(row)).toBe(true)

  await page.evaluate(() => scrollTo(0, 700))
  await expect.poll(() => titleInSight(page)).toMatch(/./)
  const read = page.getByRole('link', { name: (await titleInSight(page)) ?? '', exact: true })
  const before = await topOf(read)
  const count = () => page.getByRole('grid').getAttribute('aria-rowcount')
  const rows = Number(await count())
  await offer('Clear the quay', 3)
  await expect.poll(count).toBe(String(rows + 1))
  expect(await topOf(read)).toBe(before)
  await page.close()
})

test('a form stays as it is typed, tells what the other side did, and a binding word is given to what was read', async () => {
  const id = await offer('Lend the measuring van', 20)
  const page = await open(anna, `/commitments/${id}`)
  await page.getByRole('button', { name: 'Decline' }).click()
  const form = page.getByRole('form', { name: 'Decline' })
  const reason = form.getByRole('textbox', { name: 'Reason' })
  await reason.pressSequentially('The van is too')
  const before = await topOf(reason)

  const title = 'Lend the measuring van and its driver'
  await kenji.seat.api.commitments.change({ spaceId, id, title })
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  const news = page.getByRole('status').filter({ hasText: 'Meanwhile, while you had this open' })
  await news.getByText('Kenji Mori changed the wording').waitFor()
  await news.getByText('Lend the measuring van, instead Lend the measuring van and its driver').waitFor()
  expect(await hasFocus(reason)).toBe(true)
  expect(await topOf(reason)).toBe(before)
  await page.keyboard.type(' small')
  expect(await reason.inputValue()).toBe('The van is too small')

  await form.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect.poll(() => focusedTitle(page)).toBe('Decline')
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByText('Look at it again, then decide').waitFor()
  expect((await anna.seat.api.commitments.get({ spaceId, id })).state).toBe('offered')
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByText('accepted it').first().waitFor()
  // The buttons of the offer are gone: the focus is where they were.
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  await page.close()
})

test('what can no longer be said says so, and what was typed for it stays', async () => {
  const id = await offer('Share the forecast', 25)
  const page = await open(anna, `/commitments/${id}`)
  await page.getByRole('button', { name: 'Decline' }).click()
  const reason = page.getByRole('form', { name: 'Decline' }).getByRole('textbox', { name: 'Reason' })
  await reason.fill('We have one of our own.')
  await kenji.seat.api.commitments.withdraw({ spaceId, id, reason: 'Somebody else does it.' })
  await page.getByText('“Decline” is no longer possible').waitFor()
  expect([await reason.inputValue(), await hasFocus(reason)]).toEqual(['We have one of our own.', true])
  await page.close()
})
