import { describe, expect, it, test } from 'vitest'
import { weighPairs } from './kinds/pairwise.ts'
import { type KindName, kindNames, questionKinds } from './question-kinds.ts'

const said = (text: string) => ({ en: text, de: text })
const three = ['speed', 'cost', 'care'].map((key) => ({ key, text: said(key) }))
const scale = { from: 1, to: 5, low: said('never'), high: said('always') }

/** For every kind: settings that are right, values that are right with the numbers they mean, and values that are wrong. */
const examples: Record<
  KindName,
  { settings: object; right: [unknown, object][]; wrong: [unknown, string[]][]; badSettings: [object, string[]][] }
> = {
  scale: {
    settings: scale,
    right: [
      [1, { '': 1 }],
      [5, { '': 5 }],
    ],
    wrong: [
      [0, ['not-on-the-scale']],
      [6, ['not-on-the-scale']],
      [2.5, ['not-on-the-scale']],
      ['3', ['not-on-the-scale']],
    ],
    badSettings: [
      [{ ...scale, to: 2 }, ['to:too-few-steps']],
      [{ ...scale, steps: { 9: said('x') } }, ['steps.9:not-on-the-scale']],
      [{ ...scale, low: undefined }, ['low:invalid-type']],
    ],
  },
  amount: {
    settings: { unit: 'EUR', least: 0, most: 10, whole: true },
    right: [
      [0, { '': 0 }],
      [10, { '': 10 }],
    ],
    wrong: [
      [-1, ['below-least']],
      [11, ['above-most']],
      [1.5, ['not-whole']],
      [Number.NaN, ['no-number']],
      ['4', ['no-number']],
    ],
    badSettings: [[{ least: 4, most: 4 }, ['most:not-above']]],
  },
  allocation: {
    settings: { items: three },
    right: [
      [
        { speed: 33.3, cost: 33.3, care: 33.4 },
        { speed: 33.3, cost: 33.3, care: 33.4 },
      ],
      [{ speed: 100 }, { speed: 100, cost: 0, care: 0 }],
    ],
    wrong: [
      [{ speed: 60, cost: 30 }, ['not-a-hundred']],
      [{ speed: 50, luck: 50 }, ['unknown-item']],
      [{ speed: 120, cost: -20 }, ['not-points']],
      [null, ['not-points']],
    ],
    badSettings: [
      [{ items: [three[0], three[0]] }, ['items.1.key:repeated']],
      [{ items: [] }, ['items:too-small']],
    ],
  },
  swing: {
    settings: { items: three },
    right: [
      [
        { speed: 100, cost: 60, care: 40 },
        { speed: 50, cost: 30, care: 20 },
      ],
    ],
    wrong: [
      [{ speed: 90, cost: 60, care: 40 }, ['no-widest-swing']],
      [{ speed: 100, cost: 60 }, ['swing-missing']],
      [{ speed: 101, cost: 1, care: 1 }, ['not-swings']],
    ],
    badSettings: [[{ items: [three[0], three[0]] }, ['items.1.key:repeated']]],
  },
  ratings: {
    settings: { items: three, from: 0, to: 4, steps: {} },
    right: [
      [
        { speed: { score: 4, evidence: 'Seen' }, care: { score: 0 } },
        { speed: 4, care: 0 },
      ],
    ],
    wrong: [
      [{ speed: { score: 5 } }, ['not-on-the-scale']],
      [{ luck: { score: 1 } }, ['unknown-item']],
      [{ speed: 3 }, ['not-ratings']],
    ],
    badSettings: [
      [{ items: three, from: 1, to: 2 }, ['to:too-few-steps']],
      [{ items: [three[0], three[0]], from: 0, to: 4 }, ['items.1.key:repeated']],
    ],
  },
  ranking: {
    settings: { items: three },
    right: [[['care', 'speed', 'cost'], { care: 1, speed: 2, cost: 3 }]],
    wrong: [
      [['care', 'speed'], ['item-without-place']],
      [['care', 'speed', 'cost', 'cost'], ['item-twice']],
      [
        ['care', 'speed', 'luck'],
        ['unknown-item', 'item-without-place'],
      ],
      ['care', ['not-an-order']],
    ],
    badSettings: [[{ items: [three[0], three[0]] }, ['items.1.key:repeated']]],
  },
  choice: {
    settings: { items: three, least: 1, most: 2 },
    right: [
      [['care'], { care: 1, speed: 0, cost: 0 }],
      [['care', 'cost'], { care: 1, speed: 0, cost: 1 }],
    ],
    wrong: [
      [[], ['choose-so-many']],
      [['care', 'cost', 'speed'], ['choose-so-many']],
      [['care', 'care'], ['item-twice']],
      [['luck'], ['unknown-item']],
      ['care', ['not-a-choice']],
    ],
    badSettings: [
      [{ items: three, least: 2, most: 1 }, ['most:not-above']],
      [{ items: three, most: 4 }, ['most:more-than-there-are']],
    ],
  },
  words: {
    settings: { longest: 20 },
    right: [['Go on', {}]],
    wrong: [
      ['  ', ['empty']],
      [7, ['empty']],
      ['x'.repeat(21), ['too-long']],
    ],
    badSettings: [[{ longest: 5 }, ['longest:too-small']]],
  },
  pairwise: {
    settings: { items: three },
    right: [],
    wrong: [
      [{ 'speed:cost': 3 }, ['not-compared', 'not-compared']],
      [{ 'speed:cost': 0, 'speed:care': 1, 'cost:care': -1 }, ['not-on-the-scale', 'not-on-the-scale']],
      [{ 'speed:cost': 2, 'speed:care': 1, 'cost:care': 2, 'care:luck': 2 }, ['unknown-item']],
      [{ 'speed:cost': 12 }, ['not-comparisons']],
    ],
    badSettings: [[{ items: [three[0], three[0]] }, ['items.1.key:repeated']]],
  },
}

describe.each(kindNames)('a question of the kind %s', (kind) => {
  const { settings, right, wrong, badSettings } = examples[kind]
  const rules = questionKinds[kind]

  it('takes right answers, and they mean numbers', () => {
    expect(rules.settingsProblems(settings)).toEqual([])
    for (const [value, numbers] of right) {
      expect(rules.answerProblems(settings, value), JSON.stringify(value)).toEqual([])
      expect(rules.numbers(settings, value)).toEqual(numbers)
    }
  })

  it('says what is wrong with others', () => {
    for (const [value, codes] of wrong)
      expect(
        rules.answerProblems(settings, value).map(({ code }) => code),
        JSON.stringify(value),
      ).toEqual(codes)
    for (const [bad, problems] of badSettings)
      expect(rules.settingsProblems(bad).map(({ path, code }) => `${path}:${code}`)).toEqual(problems)
  })
})

test('comparisons become weights in hundredths, and contradictions are named', () => {
  const settings = { items: three }
  const steady = { 'speed:cost': 2, 'speed:care': 4, 'cost:care': 2 }
  const numbers = questionKinds.pairwise.numbers(settings, steady)
  expect(numbers.speed).toBeCloseTo(400 / 7, 6)
  expect(weighPairs(settings, steady)?.consistent).toBe(true)
  const circle = weighPairs(settings, { 'speed:cost': 9, 'cost:care': 9, 'speed:care': -9 })
  expect(circle?.consistent).toBe(false)
  expect(circle?.worstJudgement).not.toBeNull()
  expect(weighPairs(settings, { 'speed:cost': 3 }), 'nothing is said of care yet').toBeNull()
  expect(weighPairs(settings, { 'speed:cost': 3, 'speed:care': 2 })?.missing, 'enough to weigh').toBe(1)
})
