import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { claimsKey, itemKey, pointsKey, questionKey } from '#src/features/define/alignment/model/questions.ts'
import type { Part } from '#src/features/define/alignment/model/wording.ts'
import { provideAlliance } from '../support/place.ts'
import { claimCase, conflictCases, type Said } from './steps/conflict-cases.ts'
import { expectAccessible, expectNoOverflow } from './steps/look.ts'
import { plain, wordsIn } from './steps/words.ts'

/** In the order of the cases. */
const objectives: string[] = []
const alliance = provideAlliance(async ({ nordwind, spaceId }) => {
  for (const { objective: title } of conflictCases) {
    const all = { kind: 'all-parties' as const }
    objectives.push((await nordwind.seat.api.objectives.propose({ spaceId, title, kind: 'risk', audience: all })).id)
  }
})

const all = [...conflictCases, claimCase]
type Which = 'truth' | 'near'

/** What a party answers to all questions: the same as the other, but for what its cases say. */
function answersOf(which: Which, side: 0 | 1) {
  const usual: Said = { importance: 4, must: 'nice' }
  const given = conflictCases.flatMap((one, place) =>
    Object.entries({ ...usual, ...one[which][side] }).map(([part, said]) => [
      questionKey(objectives[place] ?? '', part as Part),
      answerTo(part, said),
    ]),
  )
  const points = Object.fromEntries(objectives.map((id) => [itemKey(id), 12.5]))
  return { ...Object.fromEntries(given), [pointsKey]: { value: points }, [claimsKey]: { value: claimCase[which][side] } }
}

function answerTo(part: string, said: NonNullable<Said[Part]>) {
  if (typeof said === 'object') return { value: said[0], comment: said[1] }
  return { value: part === 'must' || part === 'direction' ? [said] : said }
}

/** Both answer; the last answer reveals the round. */
async function run(which: Which, after: string | null = null): Promise<string> {
  const seats = [alliance.nordwind.seat.seatId, alliance.kaito.seat.seatId]
  const { id, roundId } = await alliance.nordwind.seat.api.alignments.open({
    spaceId: alliance.spaceId,
    title: which,
    objectives,
    seats,
    after,
  })
  await alliance.nordwind.seat.api.rounds.answer({ spaceId: alliance.spaceId, id: roundId, answers: answersOf(which, 0) })
  await alliance.kaito.seat.api.rounds.answer({ spaceId: alliance.spaceId, id: roundId, answers: answersOf(which, 1) })
  return id
}

const rowsOf = (page: Page, name: string) => page.getByRole('list', { name }).getByRole('listitem')
const ar = wordsIn('ar')

test('each kind of conflict is said in a sentence to both sides, and its near miss stays silent', async () => {
  const first = await run('truth')
  const pageOf = (id: string) => `/partnerships/${alliance.spaceId}/alignment/${id}`
  const ours = await alliance.open(alliance.nordwind, pageOf(first))
  const rows = rowsOf(ours, 'What has to be talked about')
  await rows.first().waitFor()
  const sentences = (await rows.allTextContents()).map(plain)
  expect(sentences).toHaveLength(all.length)
  for (const { sentence, kind } of all)
    expect(
      sentences.filter((one) => one.startsWith(sentence)),
      kind,
    ).toHaveLength(1)
  await ours.getByText('In every objective something stands against each other.').waitFor()
  await expectAccessible(ours)

  await alliance.kaito.seat.api.people.changeMe({ locale: 'ar' })
  const theirs = await alliance.open(alliance.kaito, pageOf(first))
  await theirs.setViewportSize({ width: 390, height: 844 })
  const arabicRows = rowsOf(theirs, ar('alignment.conflicts'))
  await arabicRows.first().waitFor()
  const shown = await arabicRows.evaluateAll((found) =>
    found.map((row) => ({ text: row.textContent ?? '', direction: getComputedStyle(row).direction })),
  )
  expect(shown.map(({ direction }) => direction)).toEqual(all.map(() => 'rtl'))
  for (const { kind, typed } of all) {
    const ofKind = shown.filter(({ text }) => plain(text).includes(ar(`alignment.kind-${kind}`)))
    expect(
      ofKind.filter(({ text }) => text.includes(typed)),
      kind,
    ).not.toEqual([])
    for (const { text } of ofKind) expect(text, kind).toMatch(/^[\u2066-\u2069\s]*(\p{Script=Arabic}|Nordwind|Kaito)/u)
  }
  await expectNoOverflow(theirs)
  await expectAccessible(theirs)

  await alliance.nordwind.seat.api.alignments.takeUp({ spaceId: alliance.spaceId, id: first })
  await promiseTheCells()
  const second = await run('near', first)
  await ours.goto(alliance.url + pageOf(second))
  await ours.getByText('Nothing of what was said stands against each other.').waitFor()
  const agreed = await rowsOf(ours, 'Where you agree').allTextContents()
  expect(agreed.map((row) => conflictCases.some(({ objective }) => row.startsWith(objective)))).toEqual(
    objectives.map(() => true),
  )
  for (const { sentence } of all) expect(plain((await ours.locator('main').textContent()) ?? '')).not.toContain(sentence)
  await expectAccessible(ours)

  // Whether they converge is read where the rounds stand.
  await alliance.nordwind.seat.api.alignments.takeUp({ spaceId: alliance.spaceId, id: second })
  await ours.goto(`${alliance.url}/partnerships/${alliance.spaceId}/alignment`)
  await ours.getByText(/^You have come closer: alignment 97 of 100/).waitFor()
})

/** What Nordwind expects of it becomes a promise of Kaito Labs that is linked to the objective. */
async function promiseTheCells() {
  const { id: linkedId } = await alliance.kaito.seat.api.commitments.propose({
    spaceId: alliance.spaceId,
    title: 'Ten cells by June',
    owedBy: alliance.kaito.seat.organisationId,
    owedTo: [alliance.nordwind.seat.organisationId],
    due: { kind: 'day', day: '2030-06-30' },
  })
  const id = objectives[conflictCases.findIndex(({ kind }) => kind === 'expectation')] ?? ''
  await alliance.kaito.seat.api.objectives.link({ spaceId: alliance.spaceId, id, kind: 'commitment', linkedId })
}
