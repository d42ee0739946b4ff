import { z } from 'zod'
import { defineMethod, type MethodTable } from '#src/app/cli/method/define-method.ts'
import { decisionTable, direction, directions, matrix, normalisation, numbers, seed } from '#src/app/cli/method/fields.ts'
import { seededRandom } from '#src/methods/random.ts'
import { findDominance } from '#src/methods/ranking/find-dominance.ts'
import { knockOut } from '#src/methods/ranking/knock-out.ts'
import { normalise } from '#src/methods/ranking/normalise.ts'
import { promethee } from '#src/methods/ranking/promethee.ts'
import { smaa } from '#src/methods/ranking/smaa/smaa.ts'
import { topsis } from '#src/methods/ranking/topsis.ts'
import { vikor } from '#src/methods/ranking/vikor.ts'
import { weightedProduct } from '#src/methods/ranking/weighted-product.ts'
import { weightedSum } from '#src/methods/ranking/weighted-sum.ts'

const scaled = z.strictObject({ ...decisionTable, normalisation: normalisation.exactOptional() })

const threshold = z.number().exactOptional()

const preference = z.strictObject({
  type: z.enum(['usual', 'ushape', 'vshape', 'level', 'linear', 'gaussian']),
  q: threshold,
  p: threshold,
  s: threshold,
})

const uncertainValue = z.union([z.number(), z.tuple([z.number(), z.number()]), numbers], {
  error: 'A value is a number, [lowest, highest], or three or more draws.',
})

const weightKnowledge = z.union(
  [
    z.array(numbers),
    z.strictObject({ order: numbers }),
    z.strictObject({ intervals: z.array(z.tuple([z.number(), z.number()])) }),
  ],
  { error: 'Weights are draws, {"order": [criteria, most important first]} or {"intervals": [[lowest, highest], …]}.' },
)

const example = {
  matrix: [
    [7, 3],
    [5, 9],
    [6, 6],
  ],
  weights: [0.6, 0.4],
  directions: ['max' as const, 'min' as const],
}

export const RANKING_METHODS: MethodTable = {
  'weighted-sum': defineMethod({
    summary: 'ranking by the weighted sum of values',
    schema: scaled,
    answers: 'scores, ranks, contributions, weights',
    example: { ...example, normalisation: 'min-max' },
    compute: ({ normalisation, ...table }) => weightedSum(table, normalisation && { normalisation }),
  }),
  'weighted-product': defineMethod({
    summary: 'ranking by the weighted product of values',
    schema: scaled,
    answers: 'scores, ranks, factors, weights',
    example,
    compute: ({ normalisation, ...table }) => weightedProduct(table, normalisation && { normalisation }),
  }),
  normalise: defineMethod({
    summary: 'values of one criterion on a common scale where more is better',
    schema: z.strictObject({
      column: numbers.describe('the values of the alternatives'),
      direction: direction.describe('"max" or "min"'),
      normalisation,
    }),
    answers: 'values',
    example: { column: [3, 4], direction: 'min', normalisation: 'sum' },
    compute: ({ column, ...options }) => ({ values: normalise(column, options) }),
  }),
  topsis: defineMethod({
    summary: 'ranking by closeness to the best and distance from the worst',
    schema: scaled,
    answers: 'closeness, ranks, ideal, antiIdeal, distanceToIdeal, distanceToAntiIdeal, weighted',
    example: { ...example, normalisation: 'vector' },
    compute: ({ normalisation, ...table }) => topsis(table, normalisation && { normalisation }),
  }),
  vikor: defineMethod({
    summary: 'a compromise between the greatest good and the smallest regret',
    schema: scaled.extend({ v: z.number().describe('weight of the greatest good, 0 to 1; 0.5 unless given').exactOptional() }),
    answers: 's, r, q, ranks, ranksByS, ranksByR, ideal, antiIdeal, compromise, acceptableAdvantage, acceptableStability, v',
    example,
    compute: ({ matrix, weights, directions, ...options }) =>
      vikor({ matrix, weights, ...(directions && { directions }) }, options),
  }),
  promethee: defineMethod({
    summary: 'ranking by pairwise preference, PROMETHEE I and II',
    schema: z.strictObject({
      ...decisionTable,
      functions: z
        .array(preference)
        .describe(
          '{type: usual, ushape, vshape, level, linear or gaussian, q?, p?, s?} for each criterion; all usual unless given',
        )
        .exactOptional(),
    }),
    answers: 'preference, positive, negative, net, ranks, preferred, indifferent, incomparable',
    example: { ...example, functions: [{ type: 'linear', q: 0, p: 2 }, { type: 'usual' }] },
    compute: ({ functions, ...table }) => promethee(table, functions && { functions }),
  }),
  smaa: defineMethod({
    summary: 'how sure a ranking is when weights and values are not known exactly (SMAA-2)',
    schema: z.strictObject({
      values: z
        .array(z.array(uncertainValue))
        .describe('alternatives × criteria: numbers, [lowest, highest], or three or more draws'),
      weights: weightKnowledge
        .describe(
          'draws, {order: criteria from 0, most important first} or {intervals: [[lowest, highest], …]}; anything unless given',
        )
        .exactOptional(),
      directions: directions.exactOptional(),
      normalisation: z.enum(['none', 'min-max']).describe('"none" (unless given) or "min-max"').exactOptional(),
      samples: z.number().describe('how many draws; 10,000, or all that are given, unless stated').exactOptional(),
      seed: seed.exactOptional(),
    }),
    answers: 'rankAcceptability, centralWeights, confidence, pairwiseWinning, samples, weightSampling',
    example: {
      values: [
        [0.4, [0.2, 0.6]],
        [0.5, 0.3],
      ],
      weights: { order: [0, 1] },
      samples: 2000,
      seed: 7,
    },
    compute: ({ values, seed, ...options }) => smaa(values, seededRandom(seed), options),
  }),
  dominance: defineMethod({
    summary: 'who is beaten by another one whatever the weights',
    schema: z.strictObject({ matrix, directions: directions.exactOptional() }),
    answers: 'pairs, undominated',
    example: {
      matrix: [
        [5, 5],
        [4, 5],
        [9, 1],
      ],
    },
    compute: ({ matrix, directions }) => findDominance(matrix, directions),
  }),
  'knock-out': defineMethod({
    summary: 'who misses a must, and which',
    schema: z.strictObject({
      matrix,
      rules: z
        .array(z.strictObject({ criterion: z.number(), atLeast: threshold, atMost: threshold }))
        .describe('{criterion: from 0, atLeast?, atMost?}; bounds are met by equal values'),
    }),
    answers: 'passed, failed',
    example: {
      matrix: [
        [3, 10],
        [2, 12],
      ],
      rules: [{ criterion: 1, atMost: 11 }],
    },
    compute: ({ matrix, rules }) => knockOut(matrix, rules),
  }),
}
