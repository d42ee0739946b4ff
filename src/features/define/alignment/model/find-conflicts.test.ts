import { describe, expect, it } from 'vitest'
import { contentProblems } from '#src/core/question-sets/model/content.ts'
import { findConflicts, type LinkedCommitment } from '#src/features/define/alignment/model/find-conflicts.ts'
import { alignmentContent, mostObjectives, questionKey } from '#src/features/define/alignment/model/questions.ts'
import { concordance, scoreOf } from '#src/features/define/alignment/model/score.ts'
import { type ObjectiveView, type PartyView, partyViews } from '#src/features/define/alignment/model/views.ts'
import type { ConflictKind } from '#src/features/define/conflicts/model.ts'

const silent: ObjectiveView = {
  objectiveId: 'o1',
  importance: 4,
  must: false,
  points: 50,
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

type Said = Partial<ObjectiveView> & { readonly claims?: readonly string[] }

const party = (organisationId: string, { claims = [], ...said }: Said): PartyView => ({
  organisationId,
  objectives: [{ ...silent, ...said }],
  claims,
})

const find = (ours: Said, theirs: Said, commitments: readonly LinkedCommitment[] = []) =>
  findConflicts([party('nordwind', ours), party('kaito', theirs)], commitments)

const measure = (name: string, definition = '') => ({ name, definition })

interface Case {
  readonly kind: ConflictKind
  readonly what: string
  readonly truth: readonly [Said, Said]
  readonly near: readonly [Said, Said]
  readonly parties: readonly [string, string]
  readonly values: object
}

const cases: readonly Case[] = [
  {
    kind: 'importance',
    what: 'two steps of importance are a conflict, one is not',
    truth: [{ importance: 3 }, { importance: 5 }],
    near: [{ importance: 3.5 }, { importance: 5 }],
    parties: ['kaito', 'nordwind'],
    values: { high: 5, low: 3 },
  },
  {
    kind: 'direction',
    what: 'up against down of the same measure is a conflict, of two measures it is not',
    truth: [
      { direction: 'down', measure: measure('Cell price') },
      { direction: 'up', measure: measure('cell-price') },
    ],
    near: [
      { direction: 'down', measure: measure('Cell price') },
      { direction: 'up', measure: measure('Cell life') },
    ],
    parties: ['kaito', 'nordwind'],
    values: { measure: 'Cell price' },
  },
  {
    kind: 'definition',
    what: 'one measure counted in two ways is a conflict, in one way with other signs it is not',
    truth: [
      { measure: measure('Decision time', 'Days until signed') },
      { measure: measure('decision time', 'Days until all were heard') },
    ],
    near: [
      { measure: measure('Decision time', 'Days until signed') },
      { measure: measure('decision time', 'days until signed.') },
    ],
    parties: ['nordwind', 'kaito'],
    values: { measure: 'Decision time', first: 'Days until signed', second: 'Days until all were heard' },
  },
  {
    kind: 'apart',
    what: 'thirteen months between two horizons are a conflict, twelve are not',
    truth: [{ horizon: 37 }, { horizon: 24 }],
    near: [{ horizon: 36 }, { horizon: 24 }],
    parties: ['kaito', 'nordwind'],
    values: { of: 'horizon', early: 24, late: 37 },
  },
  {
    kind: 'apart',
    what: 'targets more than a fifth apart are a conflict, a fifth is not',
    truth: [{ target: 100 }, { target: 79 }],
    near: [{ target: 100 }, { target: 80 }],
    parties: ['nordwind', 'kaito'],
    values: { of: 'target', first: 100, second: 79 },
  },
  {
    kind: 'red-line',
    what: 'a red line against a must is a conflict, against what would be nice it is not',
    truth: [{ must: true }, { redLines: ['No cell leaves Japan'] }],
    near: [{ must: false }, { redLines: ['No cell leaves Japan'] }],
    parties: ['kaito', 'nordwind'],
    values: { line: 'No cell leaves Japan' },
  },
  {
    kind: 'lopsided',
    what: 'three steps between two bargains are a conflict, two are not',
    truth: [
      { gain: 2, effort: 4 },
      { gain: 4, effort: 3 },
    ],
    near: [
      { gain: 3, effort: 4 },
      { gain: 4, effort: 3 },
    ],
    parties: ['kaito', 'nordwind'],
    values: { gain: 4, effort: 3, otherGain: 2, otherEffort: 4 },
  },
  {
    kind: 'claim',
    what: 'one market claimed twice is a conflict, two markets are not',
    truth: [{ claims: ['The Baltic coast'] }, { claims: ['Japan', 'the baltic  coast!'] }],
    near: [{ claims: ['The Baltic coast'] }, { claims: ['The North Sea coast'] }],
    parties: ['nordwind', 'kaito'],
    values: { thing: 'The Baltic coast' },
  },
]

describe('the conflicts of an alignment round', () => {
  for (const { kind, what, truth, near, parties, values } of cases)
    it(`${kind}: ${what}`, () => {
      expect(find(...truth)).toMatchObject([{ kind, parties, values }])
      expect(find(...near)).toEqual([])
    })

  it('expectation: what one expects is a conflict until the other has promised it to that one', () => {
    const said: readonly [Said, Said] = [{ expects: ['Cells by June'] }, {}]
    const orphan = [{ kind: 'expectation', parties: ['nordwind', 'kaito'], values: { expected: 'Cells by June' } }]
    const promise = { objectiveId: 'o1', owedBy: 'kaito', owedTo: ['nordwind'] }
    expect(find(...said)).toMatchObject(orphan)
    expect(find(...said, [{ ...promise, owedBy: 'nordwind', owedTo: ['kaito'] }]), 'the wrong way round').toMatchObject(orphan)
    expect(find(...said, [{ ...promise, objectiveId: 'o2' }]), 'about something else').toMatchObject(orphan)
    expect(find(...said, [promise])).toEqual([])
  })

  it('are not made of what somebody left open', () => {
    expect(find({ importance: null, horizon: 1, target: 5, gain: 5 }, { horizon: null, direction: 'up' })).toEqual([])
    expect(find({ direction: 'down', measure: measure('Price') }, { direction: 'up' }), 'of what?').toEqual([])
  })

  it('are looked for between every two of three parties', () => {
    const views = [party('a', { importance: 1 }), party('b', { importance: 3 }), party('c', { importance: 5 })]
    expect(findConflicts(views, []).map(({ parties }) => parties.join())).toEqual(['b,a', 'c,a', 'c,b'])
  })
})

describe('what a party said', () => {
  const id = '01a20021-854a-778f-b6b5-9109a8d1eb19'
  const voice = (importance: number, must: string) => ({
    organisationId: 'nordwind',
    seatId: null,
    answers: {
      [questionKey(id, 'importance')]: { value: importance, comment: '' },
      [questionKey(id, 'must')]: { value: [must], comment: '' },
      [questionKey(id, 'measure')]: { value: 'Cell price', comment: 'Euro a kilowatt hour' },
    },
  })

  it('is the middle of several voices; a must of half of them is one', () => {
    const about = { parties: ['nordwind', 'kaito'], objectives: [id] }
    const [view, ...others] = partyViews([voice(2, 'must'), voice(5, 'nice')], about)
    expect(others, 'who said nothing has no view').toEqual([])
    expect(view?.objectives[0]).toMatchObject({
      importance: 3.5,
      must: true,
      measure: { name: 'Cell price', definition: 'Euro a kilowatt hour' },
      target: null,
    })
  })

  it('is asked with questions that a question set takes, for as many objectives as there may be', () => {
    const objectives = Array.from({ length: mostObjectives }, (_, i) => ({
      id: `01a20021-854a-778f-b6b5-9109a8d1eb1${i}`,
      title: 'x',
    }))
    const content = alignmentContent(objectives)
    expect(contentProblems(content)).toEqual([])
    expect(content.questions.length).toBeLessThanOrEqual(100)
    expect(contentProblems(alignmentContent(objectives.slice(0, 1)))).toEqual([])
  })
})

describe('how aligned the parties are', () => {
  it('falls with the distance and with each conflict, and is never below nothing', () => {
    const views = [party('a', { importance: 4 }), party('b', { importance: 3 })]
    expect(scoreOf(views, []).overall).toBe(75)
    const conflict = { kind: 'red-line' as const, objectiveId: 'o1', parties: ['a', 'b'] as const, values: {} }
    expect(scoreOf(views, [conflict]).overall).toBe(65)
    expect(
      scoreOf(
        views,
        Array.from({ length: 9 }, () => conflict),
      ).overall,
    ).toBe(0)
    expect(scoreOf([party('a', { importance: null })], []).overall).toBeNull()
  })

  it('is told by Kendall’s W over their orders, and not told where nobody puts anything first', () => {
    const order = (organisationId: string, ...points: number[]): PartyView => ({
      organisationId,
      objectives: points.map((one, i) => ({ ...silent, objectiveId: `o${i}`, points: one })),
      claims: [],
    })
    expect(concordance([order('a', 60, 30, 10), order('b', 50, 40, 10)])).toBe(1)
    expect(concordance([order('a', 60, 30, 10), order('b', 10, 30, 60)])).toBe(0)
    expect(concordance([order('a', 50, 50), order('b', 50, 50)])).toBeNull()
    expect(concordance([order('a', 100), order('b', 100)])).toBeNull()
  })
})
