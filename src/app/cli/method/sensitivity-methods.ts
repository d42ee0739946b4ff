import { z } from 'zod'
import { defineMethod, type MethodTable } from '#src/app/cli/method/define-method.ts'
import { decisionTable, normalisation } from '#src/app/cli/method/fields.ts'
import type { DecisionTable } from '#src/methods/ranking/decision-table.ts'
import type { Normalisation } from '#src/methods/ranking/normalise.ts'
import { promethee } from '#src/methods/ranking/promethee.ts'
import { topsis } from '#src/methods/ranking/topsis.ts'
import { vikor } from '#src/methods/ranking/vikor.ts'
import { weightedProduct } from '#src/methods/ranking/weighted-product.ts'
import { weightedSum } from '#src/methods/ranking/weighted-sum.ts'
import { breakEven } from '#src/methods/sensitivity/break-even.ts'
import { rankReversal } from '#src/methods/sensitivity/rank-reversal.ts'
import { tornado } from '#src/methods/sensitivity/tornado.ts'

const scale = { normalisation: normalisation.exactOptional() }

type Ranking = (
  table: DecisionTable,
  options: { readonly normalisation?: Normalisation },
) => { readonly ranks: readonly number[] }

const RANKINGS = {
  'weighted-sum': weightedSum,
  'weighted-product': weightedProduct,
  topsis,
  vikor,
  promethee: (table) => promethee(table),
} as const satisfies Readonly<Record<string, Ranking>>

const example = {
  matrix: [
    [10, 2],
    [4, 6],
  ],
  weights: [0.7, 0.3],
}

export const SENSITIVITY_METHODS: MethodTable = {
  'break-even': defineMethod({
    summary: 'the weight of a criterion at which the leader of a weighted sum changes',
    schema: z.strictObject({ ...decisionTable, criterion: z.number().describe('the criterion, from 0'), ...scale }),
    answers: 'breakEvenWeight, direction, scores, weight, leaders, changes',
    example: { ...example, criterion: 0 },
    compute: ({ criterion, normalisation, ...table }) => breakEven(table, criterion, normalisation && { normalisation }),
  }),
  'rank-reversal': defineMethod({
    summary: 'whether dropping one alternative changes the order of the others',
    schema: z.strictObject({
      ...decisionTable,
      method: z
        .enum(['weighted-sum', 'weighted-product', 'topsis', 'vikor', 'promethee'])
        .describe('the ranking method: "weighted-sum", "weighted-product", "topsis", "vikor" or "promethee" (usual functions)'),
      ...scale,
    }),
    answers: 'ranks, robust, reversals',
    example: {
      matrix: [
        [1, 5],
        [4, 3],
        [3, 1],
      ],
      weights: [1, 1],
      method: 'topsis',
    },
    compute: ({ matrix, method, normalisation, ...rest }) => {
      const rank: Ranking = RANKINGS[method]
      return rankReversal(matrix, (rows) => rank({ ...rest, matrix: rows }, normalisation ? { normalisation } : {}).ranks)
    },
  }),
  tornado: defineMethod({
    summary: 'which weight moves the lead of the leader most',
    schema: z.strictObject({
      ...decisionTable,
      change: z.number().describe('share by which each weight is lowered and raised; 0.2 unless given').exactOptional(),
      ...scale,
    }),
    answers: 'leader, lead, bars',
    example,
    compute: ({ change, normalisation, ...table }) =>
      tornado(table, { ...(change !== undefined && { change }), ...(normalisation && { normalisation }) }),
  }),
}
