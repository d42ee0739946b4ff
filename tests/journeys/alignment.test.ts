import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { provideAlliance } from '../support/place.ts'
import { answerObjectives, press, type } from './steps/align.ts'
import { expectAccessible, expectNoOverflow } from './steps/look.ts'
import { plain, wordsIn } from './steps/words.ts'

let cell: string
let price: string
const alliance = provideAlliance(async ({ nordwind, kaito, spaceId }) => {
  const propose = async (title: string) =>
    (await nordwind.seat.api.objectives.propose({ spaceId, title, kind: 'risk', audience: { kind: 'all-parties' } })).id
  cell = await propose('A cell for twenty years')
  price = await propose('Half the price of a stored hour')
  await kaito.seat.api.people.changeMe({ locale: 'ar' })
})

const en = wordsIn('en')
const ar = wordsIn('ar')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Opened and answered by one side, with the keyboard alone. */
async function askAndAnswer(page: Page): Promise<string> {
  await page.goto(`${alliance.url}/partnerships/${alliance.spaceId}/alignment`)
  await press(button(page, en('alignment.open')))
  for (const name of ['A cell for twenty years', 'Half the price of a stored hour']) await press(page.getByLabel(name), 'Space')
  await expectAccessible(page)
  await press(button(page, en('alignment.send')))
  await page.getByText(en('alignment.sealed-sentence')).waitFor()
  await expectAccessible(page)
  const address = page.url()
  await press(page.getByRole('link', { name: en('rounds.give-answer'), exact: true }))
  await answerObjectives(page, [
    { objective: cell, importance: 5, isMust: true, points: 70, words: { expects: 'Ten cells by June' } },
    { objective: price, importance: 3, isMust: false, points: 30 },
  ])
  await press(button(page, en('rounds.hand-in')))
  await page.getByText(/is complete, .* is not/).waitFor()
  await page.goto(address)
  await page.getByRole('link', { name: en('rounds.answer-again') }).waitFor()
  return address.split('/').at(-1) ?? ''
}

/** The other side looks first: at its page, and by asking the server for what no page shows. */
async function peek(page: Page, { id, roundId }: { id: string; roundId: string }): Promise<void> {
  await page.goto(`${alliance.url}/partnerships/${alliance.spaceId}/alignment/${id}`)
  await page.getByText(ar('alignment.sealed-sentence')).waitFor()
  await page.getByRole('link', { name: ar('rounds.give-answer'), exact: true }).waitFor()
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  await expectAccessible(page)
  const asked = [`alignments/${id}`, `rounds/${roundId}`, `rounds/${roundId}/result`, `rounds`, `alignments`, 'conflicts']
  for (const path of asked) {
    const headers = { 'entente-seat': alliance.kaito.seat.seatId }
    const answer = await page.context().request.get(`${alliance.url}/api/spaces/${alliance.spaceId}/${path}`, { headers })
    expect(answer.status(), path).toBe(path.endsWith('result') ? 409 : 200)
    expect(await answer.text(), path).not.toContain('Ten cells')
  }
}

async function answerInArabic(page: Page): Promise<void> {
  await press(page.getByRole('link', { name: ar('rounds.give-answer'), exact: true }))
  await answerObjectives(page, [
    { objective: cell, importance: 3, isMust: false, points: 20, words: { 'red-line': 'Cells that leave Japan untested' } },
    { objective: price, importance: 3, isMust: false, points: 80 },
  ])
  await expectAccessible(page)
  await press(button(page, ar('rounds.hand-in')))
}

/** Every conflict gets somebody who sees to it, a talk and an end that the other side confirms. */
async function takeUp(ours: Page): Promise<void> {
  await press(button(ours, en('alignment.take-up')))
  await press(ours.getByRole('group').getByRole('button', { name: en('alignment.take-up') }))
  await ours.getByText('3 of 3 are open.').waitFor()
  const first = ours.getByRole('article').first()
  await press(first.getByRole('button', { name: en('alignment.task-owner') }))
  await first.getByLabel(en('alignment.field-owner'), { exact: true }).selectOption('Anneliese Brandt')
  await first.getByLabel(en('alignment.field-until'), { exact: true }).fill('2030-01-31')
  await expectAccessible(ours)
  await press(first.getByRole('button', { name: en('alignment.task-owner') }))
  await first.getByText(/Anneliese Brandt.* sees to it until 31/).waitFor()
  await press(first.getByRole('button', { name: en('alignment.task-talk') }))
  await type(first.getByLabel(en('alignment.field-talk')), 'Is it the lifetime or the price?')
  await press(first.getByRole('button', { name: en('alignment.say'), exact: true }))
  await first.getByText('Is it the lifetime or the price?').first().waitFor()
  await press(first.getByRole('button', { name: en('alignment.task-settle') }))
  await first.getByLabel(en('alignment.field-outcome')).selectOption('Difference accepted')
  await type(first.getByLabel(en('alignment.field-words')), 'It matters more to Nordwind, and that is fine.')
  await press(first.getByRole('button', { name: en('alignment.ask-all') }))
  await first.getByText('To be confirmed by all: Difference accepted.').waitFor()
}

test('two organisations ask each other unseen, read where they differ, and agree how a conflict ends', async () => {
  const ours = await alliance.nordwind.context.newPage()
  const id = await askAndAnswer(ours)
  const { roundId } = await alliance.kaito.seat.api.alignments.get({ spaceId: alliance.spaceId, id })
  const theirs = await alliance.kaito.context.newPage()
  await peek(theirs, { id, roundId })
  await answerInArabic(theirs)

  // The side that asked does nothing: the stream brings the reveal.
  await ours.getByRole('heading', { name: en('alignment.conflicts') }).waitFor()
  const text = plain((await ours.locator('main').textContent()) ?? '')
  expect(text).toContain(
    'One of 2 objectives is without a conflict; 3 things have to be talked about. You put different things first.',
  )
  expect(text).toContain('Kendall’s W 0.00')
  await ours.getByText('equally important to all: 3 of 5 · nice to have for all').waitFor()
  await expectAccessible(ours)

  await theirs.setViewportSize({ width: 390, height: 844 })
  await theirs.goto(`${alliance.url}/partnerships/${alliance.spaceId}/alignment/${id}`)
  await theirs.getByRole('heading', { name: ar('alignment.conflicts') }).waitFor()
  await theirs.getByText('Ten cells by June').first().waitFor()
  await expectNoOverflow(theirs)
  await expectAccessible(theirs)

  await takeUp(ours)
  const conflict = theirs.getByRole('article').first()
  await press(conflict.getByRole('button', { name: ar('alignment.task-talk') }))
  await conflict.getByText('Is it the lifetime or the price?').first().waitFor()
  await press(button(theirs, ar('consents.agree')).first())
  await press(theirs.getByRole('group').getByRole('button', { name: ar('consents.agree'), exact: true }))
  await ours.getByText('2 of 3 are open.').waitFor()
  await expectNoOverflow(theirs)
  await expectAccessible(theirs)

  // Often it is a word: it goes into the glossary, and the two lead to each other.
  const second = ours.getByRole('article').nth(1)
  await press(second.getByRole('button', { name: en('alignment.task-word') }))
  await type(second.getByLabel(en('alignment.field-word'), { exact: true }), 'Untested')
  await press(second.getByRole('button', { name: en('alignment.task-word') }))
  await ours.getByRole('heading', { name: 'Untested' }).waitFor()
  await expectAccessible(ours)
  await press(ours.getByRole('link', { name: /^Opened from a conflict/ }))
  await ours.getByRole('link', { name: /In the glossary: .*Untested/ }).waitFor()
})
