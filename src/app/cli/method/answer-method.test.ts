import { describe, expect, it } from 'vitest'
import { answerMethod, isRefusal } from '#src/app/cli/method/answer-method.ts'
import { METHODS } from '#src/app/cli/method/method-names.ts'

const names = Object.keys(METHODS)

/** What the issue of the method library promises: each answer has at least these fields. */
const PROMISED: Readonly<Record<string, string>> = {
  ahp: 'weights lambdaMax consistencyIndex consistencyRatio consistent worstJudgement',
  'ahp-hierarchy': 'scores ranks',
  'ahp-tree': 'scores ranks',
  'weighted-sum': 'scores ranks',
  'weighted-product': 'scores ranks',
  normalise: 'values',
  'rank-order-centroid': 'weights',
  topsis: 'closeness ranks ideal antiIdeal distanceToIdeal distanceToAntiIdeal',
  vikor: 'ranks ideal antiIdeal',
  promethee: 'preference positive negative net ranks preferred incomparable',
  smaa: 'rankAcceptability centralWeights confidence pairwiseWinning',
  'break-even': 'breakEvenWeight direction scores',
  'kendall-tau': 'tauB s pExact pNormal concordant',
  spearman: 'rho p',
  'kendall-w': 'w wUncorrected chiSquare df p',
  'krippendorff-alpha': 'alpha',
  'cronbach-alpha': 'alpha interval alphaIfDropped standardised',
  gini: 'gini giniUnbiased',
  nps: 'nps lower upper bands',
  'mann-kendall': 's varS z p trend tau sen',
  pettitt: 'k t p',
  xmr: 'centre movingRanges meanMovingRange lower upper upperRange outside outsideRanges runs',
  cusum: 'high low firstSignal',
  ewma: 'ewma lower upper signals',
  'instant-runoff': 'winner winners rounds',
  schulze: 'winner winners pairwise strongestPaths ranking',
  star: 'winner scores finalists',
  reliability: 'mean lower upper',
}

/** Every way to spoil one place of an example: what a hurried caller sends. */
function spoil(value: unknown): readonly unknown[] {
  const wrong = [null, 'x', -1, 1e308, 0, []]
  if (Array.isArray(value)) {
    const deeper = value.flatMap((item: unknown, i) => spoil(item).map((bad) => value.with(i, bad)))
    return [...wrong, value.slice(1), [...value, value[0]], ...deeper]
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => [
      ...spoil(item).map((bad) => ({ ...value, [key]: bad })),
      Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)),
    ])
  }
  return wrong
}

describe('answerMethod', () => {
  it.each(names)('answers the example of %s with the fields that its help names and the issue promises', (name) => {
    const method = METHODS[name]!
    const answer = answerMethod(method, structuredClone(method.example))
    expect(isRefusal(answer)).toBe(false)
    for (const field of PROMISED[name]?.split(' ') ?? []) expect(answer).toHaveProperty(field)
    const documented = method.answers
      .replaceAll(/\([^)]*\)/g, '')
      .split(',')
      .map((field) => field.trim())
    for (const field of documented) if (!field.endsWith('?')) expect(answer).toHaveProperty(field)
    for (const field of Object.keys(answer)) expect(`${method.answers} items tie`).toContain(field)
  })

  it.each(names)('lets no NaN, infinity or crash out of %s, whatever is wrong with the input', (name) => {
    const method = METHODS[name]!
    for (const input of [null, 3, 'x', [], {}, ...spoil(method.example)]) {
      const answer = answerMethod(method, input)
      if (isRefusal(answer)) {
        expect(Object.keys(answer.error)).toEqual(['code', 'message', 'path'])
        expect(answer.error.code).toMatch(/^[a-z-]+$/)
      }
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    }
  })

  it.each([
    [
      'ahp',
      {
        matrix: [
          [1, '1/0'],
          [null, 1],
        ],
      },
      'not-a-number',
      'matrix.0.1',
    ],
    [
      'ahp',
      {
        matrix: [
          [1, 'two'],
          [null, 1],
        ],
      },
      'invalid-union',
      'matrix.0.1',
    ],
    ['ahp', { matrix: [[1]], items: ['a', 'b'] }, 'length-mismatch', 'items'],
    ['topsis', { matrix: [[1]], weights: [1], direction: ['max'] }, 'unrecognized-keys', 'direction'],
    ['topsis', { weights: [1] }, 'invalid-type', 'matrix'],
    ['smaa', { values: [['x']] }, 'invalid-union', 'values.0.0'],
    ['nps', { scores: [9], promoters: 1 }, 'duplicate', 'scores'],
    ['nps', { promoters: 1 }, 'missing', 'passives'],
    [
      'krippendorff-alpha',
      {
        raters: [
          ['a', 'b'],
          ['a', 'b'],
        ],
        level: 'interval',
      },
      'not-a-number',
      'raters',
    ],
  ] as const)('refuses for %s the input %j as %s at %s', (name, input, code, path) => {
    expect(answerMethod(METHODS[name]!, input)).toMatchObject({ error: { code, path } })
  })

  it('takes names of categories, fractions as text and both spellings of min-max', () => {
    expect(
      answerMethod(METHODS['krippendorff-alpha']!, {
        raters: [
          ['a', 'b', null],
          ['a', 'b', 'c'],
        ],
        level: 'nominal',
      }),
    ).toMatchObject({ alpha: 1 })
    expect(
      answerMethod(METHODS.ahp!, {
        matrix: [
          [1, '1/3'],
          [3, 1],
        ],
      }),
    ).toMatchObject({ weights: [expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)] })
    const column = { column: [1, 3], direction: 'max' }
    expect(answerMethod(METHODS.normalise!, { ...column, normalisation: 'minmax' })).toEqual(
      answerMethod(METHODS.normalise!, { ...column, normalisation: 'min-max' }),
    )
  })
})
