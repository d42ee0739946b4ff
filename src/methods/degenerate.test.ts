import { describe, expect, it } from 'vitest'
import { cronbachAlpha } from '#src/methods/agreement/cronbach-alpha.ts'
import { kendallTau } from '#src/methods/agreement/kendall-tau.ts'
import { kendallW } from '#src/methods/agreement/kendall-w.ts'
import { krippendorffAlpha } from '#src/methods/agreement/krippendorff-alpha.ts'
import { spearman } from '#src/methods/agreement/spearman.ts'
import { gini } from '#src/methods/balance/gini.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { seededRandom } from '#src/methods/random.ts'
import { promethee } from '#src/methods/ranking/promethee.ts'
import { smaa } from '#src/methods/ranking/smaa/smaa.ts'
import { topsis } from '#src/methods/ranking/topsis.ts'
import { vikor } from '#src/methods/ranking/vikor.ts'
import { weightedProduct } from '#src/methods/ranking/weighted-product.ts'
import { weightedSum } from '#src/methods/ranking/weighted-sum.ts'
import { reliability } from '#src/methods/reliability/reliability.ts'
import { breakEven } from '#src/methods/sensitivity/break-even.ts'
import { tornado } from '#src/methods/sensitivity/tornado.ts'
import { mannKendall } from '#src/methods/signals/mann-kendall.ts'
import { pettitt } from '#src/methods/signals/pettitt.ts'
import { xmr } from '#src/methods/signals/xmr.ts'
import { sideGap } from '#src/methods/surveys/side-gap.ts'
import { instantRunoff } from '#src/methods/votes/instant-runoff.ts'
import { schulze } from '#src/methods/votes/schulze.ts'
import { star } from '#src/methods/votes/star.ts'

const random = () => seededRandom()
const one = { matrix: [[3, 4]], weights: [1, 1] }
const same = {
  matrix: [
    [3, 4],
    [3, 4],
    [3, 4],
  ],
  weights: [1, 1],
}
const zeros = {
  matrix: [
    [0, 0],
    [0, 0],
  ],
  weights: [1, 1],
}
const flat = [5, 5, 5, 5, 5, 5]

/** The method, the degenerate input in words, and what comes of it: a part of the answer, or the code of the refusal. */
const TABLE: readonly (readonly [string, string, () => object, object | string])[] = [
  ['weightedSum', 'one alternative', () => weightedSum(one), { ranks: [1] }],
  [
    'weightedSum',
    'identical rows',
    () => weightedSum(same, { normalisation: 'min-max' }),
    { scores: [1, 1, 1], ranks: [1, 1, 1] },
  ],
  ['weightedSum', 'only zeros', () => weightedSum(zeros, { normalisation: 'vector' }), { scores: [0, 0], ranks: [1, 1] }],
  ['weightedSum', 'no alternative', () => weightedSum({ matrix: [], weights: [] }), 'too-few'],
  ['weightedSum', 'weights of zero', () => weightedSum({ ...one, weights: [0, 0] }), 'not-positive'],
  ['weightedProduct', 'only zeros', () => weightedProduct(zeros), { scores: [0, 0], ranks: [1, 1] }],
  ['weightedProduct', 'zero to be minimised', () => weightedProduct({ ...zeros, directions: ['min', 'min'] }), 'not-positive'],
  ['topsis', 'one alternative', () => topsis(one), { closeness: [0.5], ranks: [1] }],
  ['topsis', 'identical rows', () => topsis(same), { closeness: [0.5, 0.5, 0.5], ranks: [1, 1, 1] }],
  ['topsis', 'only zeros', () => topsis(zeros), { closeness: [0.5, 0.5], ranks: [1, 1] }],
  ['vikor', 'one alternative', () => vikor(one), { q: [0], compromise: [0] }],
  ['vikor', 'identical rows', () => vikor(same), { q: [0, 0, 0], compromise: [0, 1, 2] }],
  ['promethee', 'one alternative', () => promethee(one), { net: [0], ranks: [1], preferred: [] }],
  ['promethee', 'identical rows', () => promethee(same), { net: [0, 0, 0], ranks: [1, 1, 1], incomparable: [] }],
  ['smaa', 'one alternative', () => smaa(one.matrix, random(), { samples: 9 }), { rankAcceptability: [[1]], confidence: [1] }],
  [
    'smaa',
    'only zeros',
    () => smaa(zeros.matrix, random(), { samples: 9 }),
    {
      rankAcceptability: [
        [1, 0],
        [1, 0],
      ],
    },
  ],
  ['breakEven', 'identical rows', () => breakEven(same, 0), { breakEvenWeight: null, direction: null }],
  ['breakEven', 'one alternative', () => breakEven(one, 0), { breakEvenWeight: null }],
  ['tornado', 'identical rows', () => tornado(same), { lead: 0 }],
  ['kendallTau', 'one list all the same', () => kendallTau(flat, [1, 2, 3, 4, 5, 6]), 'no-variation'],
  ['spearman', 'one list all the same', () => spearman(flat, [1, 2, 3, 4, 5, 6]), 'no-variation'],
  ['kendallW', 'raters who tie everything', () => kendallW([flat, flat]), 'no-variation'],
  ['krippendorffAlpha', 'all values the same', () => krippendorffAlpha([flat, flat], 'interval'), 'no-variation'],
  ['krippendorffAlpha', 'nothing but missing values', () => krippendorffAlpha([[null], [null]], 'nominal'), 'too-few'],
  ['cronbachAlpha', 'respondents who are all the same', () => cronbachAlpha([flat, flat]), 'no-variation'],
  ['gini', 'all the same', () => gini(flat), { gini: 0 }],
  ['gini', 'only zeros', () => gini([0, 0]), { gini: 0, giniUnbiased: 0 }],
  ['sideGap', 'all answers the same', () => sideGap(flat, flat, { random: random() }), { gap: 0, interval: [0, 0], p: 1 }],
  ['sideGap', 'one answer a side', () => sideGap([1], [2], { random: random() }), { gap: 1, interval: null }],
  ['mannKendall', 'a flat series', () => mannKendall(flat), { s: 0, p: 1, trend: 'no trend', tau: 0 }],
  ['pettitt', 'a flat series', () => pettitt(flat), { k: 0, p: 1 }],
  ['xmr', 'a flat series', () => xmr(flat), { lower: 5, upper: 5, upperRange: 0, outside: [], outsideRanges: [], runs: [] }],
  ['reliability', 'nothing made', () => reliability(0, 0), { mean: 0.5 }],
  ['instantRunoff', 'no votes', () => instantRunoff(['a', 'b'], []), { winner: null, winners: ['a', 'b'] }],
  ['schulze', 'no votes', () => schulze(['a', 'b'], []), { winner: null, tie: ['a', 'b'] }],
  ['star', 'no votes', () => star(['a', 'b'], []), { winner: null, winners: ['a', 'b'] }],
]

describe('degenerate input', () => {
  it.each(TABLE)('%s of %s is defined or refused', (_, __, compute, expected) => {
    if (typeof expected === 'string') {
      expect(compute).toThrow(MethodError)
      expect(compute).toThrow(expect.objectContaining({ code: expected }) as Error)
      return
    }
    const answer = compute()
    expect(answer).toMatchObject(expected)
    // JSON has no NaN and no infinity: it would make null of them.
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })
})
