import { expect, it } from 'vitest'
import { findAgreements } from '#src/features/define/alignment/model/agreements.ts'
import type { ObjectiveView, PartyView } from '#src/features/define/alignment/model/views.ts'

const silent = {
  importance: null,
  must: false,
  points: null,
  measure: null,
  direction: null,
  target: null,
  horizon: null,
  gain: null,
  effort: null,
  reasons: [],
  redLines: [],
  fears: [],
  expects: [],
  offers: [],
}

const party = (organisationId: string, ...said: readonly Partial<ObjectiveView>[]): PartyView => ({
  organisationId,
  objectives: said.map((one, place) => ({ ...silent, ...one, objectiveId: `o${place}` })),
  claims: [],
})

it('parties agree about an objective of which nothing was found, and what all said is told from the lowest to the highest', () => {
  const views = [
    party('a', { importance: 4, must: true, horizon: 24 }, { importance: 5 }, {}),
    party('b', { importance: 3, must: true, horizon: 30 }, { importance: 2 }, { importance: 5, must: true, horizon: 6 }),
  ]
  const conflict = { kind: 'importance' as const, objectiveId: 'o1', parties: ['a', 'b'] as const, values: {} }
  expect(findAgreements(views, [conflict])).toEqual([
    { objectiveId: 'o0', importance: { low: 3, high: 4 }, must: 'all', horizon: { low: 24, high: 30 } },
    // What only one of them said is no agreement.
    { objectiveId: 'o2', importance: null, must: 'some', horizon: null },
  ])
  const claim = { ...conflict, kind: 'claim' as const, objectiveId: null }
  expect(findAgreements(views, [claim]), 'a claim is about no objective').toHaveLength(3)
})

it('one party alone agrees with nobody', () => {
  expect(findAgreements([party('a', { importance: 4 })], [])).toEqual([])
  expect(findAgreements([], [])).toEqual([])
})
