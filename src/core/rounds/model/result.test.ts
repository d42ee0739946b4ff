import { describe, expect, it } from 'vitest'
import { content } from '#src/core/question-sets/model/content.ts'
import { seededRandom } from '#src/methods/random.ts'
import { chooseInvitees, circleProblems, willShow } from './inviting.ts'
import { roundResult } from './result.ts'
import { type RevealedAnswer, tallyAnswers } from './tally.ts'

const said = (en: string) => ({ en })
const settings = { from: 1, to: 5, low: said('never'), high: said('always') }
const items = ['speed', 'cost'].map((key) => ({ key, text: said(key) }))
const asked = content.parse({
  languages: ['en'],
  questions: [
    { key: 'pace', kind: 'scale', text: said('Pace'), settings },
    { key: 'care', kind: 'scale', text: said('Care'), required: false, settings },
    { key: 'order', kind: 'ranking', text: said('Order'), required: false, settings: { items } },
    { key: 'wish', kind: 'words', text: said('Wish'), required: false, settings: {} },
  ],
  dimensions: [{ key: 'together', text: said('Together'), questions: ['pace', 'care'] }],
})
const of = (organisationId: string, answers: Record<string, unknown>, comment = ''): RevealedAnswer => ({
  organisationId,
  seatId: null,
  answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value, comment }])),
})
const result = (revealed: RevealedAnswer[], earlier?: RevealedAnswer[], before = asked) =>
  roundResult({
    content: asked,
    tallies: tallyAnswers(asked, revealed),
    parties: ['north', 'south', 'west'],
    before: earlier && { content: before, tallies: tallyAnswers(before, earlier) },
    random: seededRandom(1),
  })

describe('a result', () => {
  const north = [1, 2, 2, 1, 2].map((pace) => of('north', { pace, care: 5 }))
  const south = [5, 4, 5, 5, 4].map((pace) => of('south', { pace }, 'Good'))

  it('shows each side, the gap with its uncertainty, and how far each is of one mind', () => {
    const [pace] = result([...north, ...south])
    expect(pace?.groups.map(({ organisationId, answered, items: [item] }) => [organisationId, answered, item?.mean])).toEqual([
      ['north', 5, 1.6],
      ['south', 5, 4.6],
      [null, 10, 3.1],
    ])
    expect(pace?.groups[0]?.items[0]).toMatchObject({ median: 2, counts: [2, 3, 0, 0, 0] })
    expect(pace?.groups[0]?.agreement).toBeCloseTo(1 - 0.3 / 2, 10)
    expect(pace?.gaps).toMatchObject([
      { first: 'north', second: 'south', widestOf: 2, difference: expect.closeTo(3), verdict: 'differs' },
    ])
    expect(pace?.notShown).toEqual(['west'])
  })

  it('tells a comment once, beside its party', () => {
    const [pace] = result([...north, ...south])
    expect(pace?.groups.map(({ comments }) => comments.length)).toEqual([0, 5, 0])
  })

  it('is honest where there are too few to tell', () => {
    const [pace] = result([of('north', { pace: 1 }), of('south', { pace: 5 })])
    expect(pace?.gaps[0]).toMatchObject({ difference: 4, interval: null, verdict: 'too-few-to-tell' })
  })

  it('names the widest of several sides as such', () => {
    const west = [3, 3, 3, 3, 3].map((pace) => of('west', { pace }))
    expect(result([...north, ...south, ...west])[0]?.gaps[0]).toMatchObject({ first: 'north', second: 'south', widestOf: 3 })
  })

  it('takes the mean of a person over a dimension, of what that person answered', () => {
    const dimension = result([...north, ...south]).find(({ of: kind }) => kind === 'dimension')
    expect(dimension?.groups.map(({ organisationId, items: [item] }) => [organisationId, item?.mean])).toEqual([
      ['north', 3.3],
      ['south', 4.6],
      [null, 3.95],
    ])
  })

  it('has ranks with their agreement, and words as they were said', () => {
    const answers = [
      of('north', { pace: 3, order: ['speed', 'cost'], wish: 'More time' }),
      of('north', { pace: 3, order: ['speed', 'cost'] }),
    ]
    const [, , order, wish] = result(answers)
    expect(order?.groups[0]?.items.map(({ item, mean }) => [item, mean])).toEqual([
      ['speed', 1],
      ['cost', 2],
    ])
    expect(order?.groups[0]?.agreement).toBe(1)
    expect(wish?.groups[0]?.words).toEqual(['More time'])
  })

  it('compares waves only where the same was measured', () => {
    const reworded = content.parse({
      ...asked,
      questions: asked.questions.map((one) => ({ ...one, text: said('Other words') })),
    })
    expect(
      result(
        south,
        north.map((one) => ({ ...one, organisationId: 'south' })),
        reworded,
      )[0]?.groups[0]?.changes,
    ).toMatchObject([{ from: 1.6, to: 4.6, difference: expect.closeTo(3), verdict: 'differs' }])
    const longer = content.parse({
      ...asked,
      questions: [{ ...asked.questions[0], settings: { ...settings, to: 7 } }, ...asked.questions.slice(1)],
      dimensions: [],
    })
    expect(
      result(
        south,
        north.map((one) => ({ ...one, organisationId: 'south' })),
        longer,
      )[0]?.groups[0]?.changes,
    ).toEqual([])
  })
})

describe('who is asked', () => {
  const person = (seatId: string, organisationId: string, role: string) => ({ seatId, organisationId, role })
  const people = [
    person('a', 'north', 'executive-sponsor'),
    person('b', 'north', 'observer'),
    person('c', 'south', 'working-group'),
    person('d', 'south', 'coordinator'),
  ]

  it('is found by party and role or by name, each person once', () => {
    const parties = [
      { organisationId: 'south', roles: ['working-group', 'coordinator'] as const },
      { organisationId: 'south', roles: ['coordinator'] as const },
    ]
    expect(chooseInvitees({ by: 'role', parties }, people).invitees.map(({ seatId }) => seatId)).toEqual(['c', 'd'])
    expect(chooseInvitees({ by: 'name', seats: ['a', 'b', 'z'] }, people)).toMatchObject({
      invitees: [{ seatId: 'a' }],
      problems: [
        { path: 'invited.seats.1', code: 'cannot-answer' },
        { path: 'invited.seats.2', code: 'cannot-answer' },
      ],
    })
  })

  const circle = (...sizes: number[]) =>
    sizes.flatMap((size, side) =>
      Array.from({ length: size }, (_, i) => ({ seatId: `${side}-${i}`, organisationId: `${side}` })),
    )

  it('decides what can be shown', () => {
    expect(willShow(circle(5, 5), 5)).toBe('sides')
    expect(willShow(circle(7, 3), 5)).toBe('total')
    expect(willShow(circle(8, 1), 5)).toBe('nothing')
    expect(willShow(circle(4), 5)).toBe('nothing')
    expect(willShow(circle(6, 6, 2), 5)).toBe('some-sides')
  })

  it('is enough for anonymity, or refused', () => {
    const anonymous = { naming: 'anonymous', voice: 'each', floor: 5 } as const
    expect(circleProblems(circle(2, 3), anonymous)).toEqual([])
    expect(circleProblems(circle(2, 2), anonymous)).toMatchObject([{ code: 'too-few-for-anonymity' }])
    expect(circleProblems(circle(2, 2), { ...anonymous, naming: 'named' })).toEqual([])
    expect(circleProblems(circle(5), { ...anonymous, voice: 'one-a-party' })).toMatchObject([{ code: 'one-voice-has-a-name' }])
  })
})
