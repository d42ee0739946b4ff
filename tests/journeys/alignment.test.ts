import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionKey } from '#src/features/define/alignment/model/questions.ts'
import { openBrowser } from '../support/browser.ts'
import { arrive, type Visitor } from '../support/visitor.ts'
import { createWorld, type World } from '../support/world.ts'
import { expectAccessible, expectNoOverflow } from './steps/look.ts'

let world: World
let browser: Browser
let url: string
let nordwind: Visitor
let kaito: Visitor
let spaceId: string
let cell: string
let price: string
beforeAll(async () => {
  world = await createWorld()
  url = await world.server.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  const place = { world, browser, url }
  nordwind = await arrive({ ...place, name: 'Anneliese Brandt', organisation: { shortName: 'Nordwind' } })
  kaito = await arrive({ ...place, name: 'Ōtani Haruka', organisation: { shortName: 'Kaito Labs', colour: 2 } })
  spaceId = await world.addPartnership([nordwind.seat, kaito.seat], 'Grid-scale storage')
  const propose = async (title: string) =>
    (await nordwind.seat.api.objectives.propose({ spaceId, title, kind: 'risk', audience: { kind: 'all-parties' } })).id
  cell = await propose('A cell for twenty years')
  price = await propose('Half the price of a stored hour')
}, 240_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

async function open({ context }: Visitor, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url + path)
  return page
}

type Said = Readonly<Record<string, { value?: unknown; comment?: string }>>

const said = (importance: readonly [number, number], more: Said): Said => ({
  points: { value: { [cell.slice(-12)]: 50, [price.slice(-12)]: 50 } },
  [questionKey(cell, 'importance')]: { value: importance[0] },
  [questionKey(price, 'importance')]: { value: importance[1] },
  [questionKey(cell, 'must')]: { value: ['must'] },
  [questionKey(price, 'must')]: { value: ['nice'] },
  ...more,
})

const ours = () =>
  said([5, 3], {
    [questionKey(cell, 'horizon')]: { value: 24 },
    [questionKey(cell, 'expects')]: { value: 'Ten cells by June' },
    [questionKey(cell, 'gain')]: { value: 5 },
    [questionKey(cell, 'effort')]: { value: 2 },
    [questionKey(price, 'measure')]: { value: 'Price of a stored hour', comment: 'Euro, over ten years' },
    [questionKey(price, 'direction')]: { value: ['down'] },
    claims: { value: 'The Baltic coast' },
  })

const theirs = () =>
  said([3, 3], {
    [questionKey(cell, 'horizon')]: { value: 48 },
    [questionKey(cell, 'red-line')]: { value: 'Cells that leave Japan untested' },
    [questionKey(cell, 'gain')]: { value: 2 },
    [questionKey(cell, 'effort')]: { value: 3 },
    [questionKey(price, 'measure')]: { value: 'price of a stored hour', comment: 'Yen, at the gate' },
    [questionKey(price, 'direction')]: { value: ['up'] },
    claims: { value: 'the Baltic coast' },
  })

/** One sentence a kind, as it stands on the page. */
const sentences = [
  'It matters far more to Nordwind than to Kaito Labs: 5 against 3 of 5.',
  'Nordwind expects it in 24 months, Kaito Labs in 48.',
  'What Kaito Labs would never accept stands against a must of Nordwind: Cells that leave Japan untested.',
  'Nordwind expects of Kaito Labs what nobody has promised: Ten cells by June.',
  'Nordwind gains 5 for an effort of 2, Kaito Labs 2 for 3, out of 5.',
  'Kaito Labs wants Price of a stored hour to rise, Nordwind wants it to fall.',
  'Both say Price of a stored hour and count it differently. Nordwind: Euro, over ten years. Kaito Labs: Yen, at the gate.',
  'Nordwind and Kaito Labs both claim The Baltic coast for themselves alone.',
]

/** What a reader sees, without the marks that keep names in their own direction. */
const textOf = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replaceAll(/[\u2066-\u2069]/g, '')

test('two organisations ask each other unseen, read where they differ, and agree how a conflict ends', async () => {
  const page = await open(nordwind, `/partnerships/${spaceId}/alignment`)
  await page.getByRole('button', { name: 'Ask all parties' }).click()
  for (const name of ['A cell for twenty years', 'Half the price of a stored hour']) await page.getByLabel(name).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ask them' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Sealed until all are in.').waitFor()
  const id = page.url().split('/').at(-1) ?? ''

  const { roundId } = await kaito.seat.api.alignments.get({ spaceId, id })
  await nordwind.seat.api.rounds.answer({ spaceId, id: roundId, answers: ours() })
  const other = await open(kaito, `/partnerships/${spaceId}/alignment/${id}`)
  await other.getByText('Sealed until all are in.').waitFor()
  expect(await textOf(other), 'nothing is to be peeked at').not.toContain('Ten cells')
  await expect(kaito.seat.api.rounds.result({ spaceId, id: roundId })).rejects.toMatchObject({ status: 409 })
  await kaito.seat.api.rounds.answer({ spaceId, id: roundId, answers: theirs() })

  // Nothing but the stream brings the reveal to both.
  await page.getByRole('heading', { name: 'What has to be talked about' }).waitFor()
  await other.getByRole('heading', { name: 'What has to be talked about' }).waitFor()
  const text = await textOf(other)
  for (const sentence of sentences) expect(text).toContain(sentence)
  await expectAccessible(other)

  await other.getByRole('button', { name: 'Take them up' }).click()
  await other.getByRole('group').getByRole('button', { name: 'Take them up' }).click()
  await other.getByText('8 of 8 are open.').waitFor()
  await other.getByRole('button', { name: 'Say how it ends' }).first().click()
  await other.getByLabel('How does it end?').selectOption('Difference accepted')
  await other.getByLabel('What you agreed, or why you leave it').fill('It matters more to Nordwind, and that is fine.')
  await other.getByRole('button', { name: 'Ask all to confirm' }).click()

  await page.getByText('To be confirmed by all: Difference accepted.').waitFor()
  await page.getByRole('button', { name: 'Agree', exact: true }).first().click()
  await page.getByRole('group').getByRole('button', { name: 'Agree', exact: true }).click()
  await page.getByText('7 of 8 are open.').waitFor()
  await expectAccessible(page)
}, 90_000)

test('the same page stands in Arabic, on a phone, from right to left', async () => {
  const [alignment] = await kaito.seat.api.alignments.list({ spaceId })
  await kaito.seat.api.people.changeMe({ locale: 'ar' })
  const page = await kaito.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${url}/partnerships/${spaceId}/alignment/${alignment?.id}`)
  await page.getByRole('heading', { name: 'ما يلزم الحديث عنه' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  await expectNoOverflow(page)
  await expectAccessible(page)
}, 60_000)
