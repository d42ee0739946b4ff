import { expect, test } from 'vitest'
import { type Stage, usualStages } from '#src/core/partnerships/model.ts'
import { isMet, type LifeFacts, lifeOf, nextDate } from './model.ts'

const nothing: LifeFacts = {
  hasPurpose: false,
  hasTerm: false,
  isOver: null,
  parties: 1,
  partiesWithPeople: 0,
  objectives: 0,
  agreedObjectives: 0,
  isVisionRatified: false,
  measures: 0,
  measuresWithTarget: 0,
  measuresWithValue: 0,
  acceptedCommitments: 0,
  openCommitments: 0,
  lateCommitments: 0,
  settledCommitments: 0,
  revealedRounds: 0,
}
const stages: readonly Stage[] = usualStages.map((key) => ({ key, name: '' }))
const missing = (stage: string, facts: Partial<LifeFacts> = {}, known = stages) =>
  lifeOf({ stages: known, stage }, { ...nothing, ...facts })
    .steps.filter((step) => !isMet(step))
    .map(({ key, have, of }) => `${key} ${have}/${of}`)

test('the first stage asks for a purpose alone', () => {
  expect(missing('need')).toEqual(['purpose 0/1'])
  expect(missing('need', { hasPurpose: true })).toEqual([])
})

test('what an earlier stage asked for is still asked', () => {
  expect(missing('selection', { parties: 2, partiesWithPeople: 1 })).toEqual(['purpose 0/1', 'people 1/2'])
})

test('objectives are complete when all that are proposed are agreed, and there is one', () => {
  const rest = { hasPurpose: true, parties: 2, partiesWithPeople: 2, isVisionRatified: true, hasTerm: true }
  expect(missing('agreement', rest)).toEqual(['objectives 0/1'])
  expect(missing('agreement', { ...rest, objectives: 3, agreedObjectives: 2 })).toEqual(['objectives 2/3'])
  expect(missing('agreement', { ...rest, objectives: 3, agreedObjectives: 3 })).toEqual([])
})

test('a measure without a target is missing for the launch, a late commitment for the way from operation', () => {
  const begun = { measures: 2, measuresWithTarget: 1, acceptedCommitments: 1 }
  expect(missing('launch', begun)).toContain('targets 1/2')
  expect(missing('operation', { ...begun, openCommitments: 4, lateCommitments: 1 })).toContain('punctual 3/4')
  expect(missing('operation', { ...begun, openCommitments: 4 })).not.toContain('punctual 4/4')
})

test('a term that has run out asks for a new one in the renewal', () => {
  expect(missing('renewal', { isOver: true })).toContain('new-term 0/1')
  expect(missing('renewal', { isOver: false })).not.toContain('new-term 0/1')
})

test('on the way out only what is still open counts', () => {
  expect(missing('exit', { openCommitments: 2, settledCommitments: 5 })).toEqual(['settled 5/7'])
  expect(missing('exit', { settledCommitments: 5 })).toEqual([])
})

test('a stage of their own asks for nothing itself and has its place; the last one has none after it', () => {
  const own = [{ key: 'need', name: '' }, { key: 'own-1', name: 'Pilot' }, ...stages.slice(1, 3)]
  expect(missing('own-1', {}, own)).toEqual(['purpose 0/1'])
  expect(lifeOf({ stages: own, stage: 'own-1' }, nothing)).toMatchObject({ place: 2, count: 4, next: { key: 'selection' } })
  expect(lifeOf({ stages: own, stage: 'agreement' }, nothing).next).toBeNull()
})

test('the next date is the first that is not past', () => {
  const dates = [
    { kind: 'end', day: '2027-12-31' },
    { kind: 'commitment', day: '2026-11-21', title: 'Past', id: 'c1' },
    { kind: 'commitment', day: '2026-11-25', title: 'Share the data', id: 'c2' },
    { kind: 'notice', day: '2026-11-25' },
  ] as const
  expect(nextDate(dates, '2026-11-22')).toMatchObject({ id: 'c2' })
  expect(nextDate(dates.slice(0, 1), '2028-01-01')).toBeUndefined()
})
