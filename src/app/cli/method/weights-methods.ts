import { z } from 'zod'
import { defineMethod, type MethodTable } from '#src/app/cli/method/define-method.ts'
import { judgements, numbers, randomIndex } from '#src/app/cli/method/fields.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { ahp } from '#src/methods/weights/ahp.ts'
import { ahpGroup } from '#src/methods/weights/ahp-group.ts'
import { ahpHierarchy } from '#src/methods/weights/ahp-hierarchy.ts'
import { ahpTree } from '#src/methods/weights/ahp-tree.ts'
import { equalWeights } from '#src/methods/weights/equal-weights.ts'
import { hundredPoints } from '#src/methods/weights/hundred-points.ts'
import { rankOrderCentroid } from '#src/methods/weights/rank-order-centroid.ts'
import { swingWeights } from '#src/methods/weights/swing-weights.ts'

const node = z.strictObject({
  name: z.string().exactOptional(),
  weight: z.number().exactOptional(),
  matrix: judgements.exactOptional(),
  get children() {
    return z.array(node).exactOptional()
  },
  priorities: numbers.exactOptional(),
})

const count = z.number().describe('how many criteria')

export const WEIGHTS_METHODS: MethodTable = {
  ahp: defineMethod({
    summary: 'weights from pairwise comparisons, and how consistent these are',
    schema: z.strictObject({
      items: z.array(z.string()).describe('names of what is compared').exactOptional(),
      matrix: judgements.describe('row against column: numbers or "1/3"; null is missing, one triangle is enough'),
      randomIndex: randomIndex.exactOptional(),
    }),
    answers: 'weights, lambdaMax, consistencyIndex, consistencyRatio, randomIndex, consistent, worstJudgement, missing',
    example: {
      items: ['price', 'quality', 'time'],
      matrix: [
        [1, '1/3', 2],
        [null, 1, 5],
        [null, null, 1],
      ],
    },
    compute: ({ items, matrix, ...options }) => {
      if (items && items.length !== matrix.length) {
        throw new MethodError('length-mismatch', 'items', 'There must be a name for each row of the matrix.')
      }
      return { ...(items && { items }), ...ahp(matrix, options) }
    },
  }),
  'ahp-group': defineMethod({
    summary: 'weights of a group, by its judgements or by its priorities',
    schema: z.strictObject({
      matrices: z.array(judgements).describe('pairwise comparisons of each member'),
      by: z.enum(['judgements', 'priorities']).describe('geometric mean of "judgements" or mean of "priorities"'),
      voices: numbers.describe('how much each member counts; all the same unless given').exactOptional(),
      randomIndex: randomIndex.exactOptional(),
    }),
    answers: 'weights, members, group',
    example: {
      matrices: [
        [
          [1, 4],
          ['1/4', 1],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
      by: 'judgements',
    },
    compute: ({ matrices, by, ...options }) => ahpGroup(matrices, by, options),
  }),
  'ahp-hierarchy': defineMethod({
    summary: 'scores of alternatives under weighted criteria (distributive synthesis)',
    schema: z.strictObject({
      criteria: numbers.describe('weights of the criteria'),
      local: z.array(numbers).describe('for each criterion the priorities of the alternatives'),
    }),
    answers: 'scores, ranks, contributions',
    example: {
      criteria: [0.6, 0.4],
      local: [
        [0.2, 0.8],
        [0.7, 0.3],
      ],
    },
    compute: ({ criteria, local }) => ahpHierarchy(criteria, local),
  }),
  'ahp-tree': defineMethod({
    summary: 'scores of alternatives in a hierarchy of any depth',
    schema: z.strictObject({
      tree: node.describe(
        'a node: {name?, weight?, children: [nodes]} or, at a leaf, {name?, weight?, priorities: [numbers]}; a matrix of comparisons may stand for the children’s weights or for the priorities',
      ),
      randomIndex: randomIndex.exactOptional(),
    }),
    answers: 'scores, ranks, criteria',
    example: {
      tree: {
        name: 'partner',
        children: [
          { name: 'fit', weight: 3, children: [{ name: 'culture', weight: 1, priorities: [2, 1] }] },
          {
            name: 'cost',
            weight: 1,
            matrix: [
              [1, '1/4'],
              [4, 1],
            ],
          },
        ],
      },
    },
    compute: ({ tree, ...options }) => ahpTree(tree, options),
  }),
  'rank-order-centroid': defineMethod({
    summary: 'weights from an order of importance alone',
    schema: z.strictObject({ n: count }),
    answers: 'weights (most important first)',
    example: { n: 4 },
    compute: ({ n }) => ({ weights: rankOrderCentroid(n) }),
  }),
  swing: defineMethod({
    summary: 'weights from swings, the most valuable one at 100',
    schema: z.strictObject({ points: numbers.describe('0 to 100 for each criterion, at least one 100') }),
    answers: 'weights, first',
    example: { points: [100, 60, 40] },
    compute: ({ points }) => swingWeights(points),
  }),
  'hundred-points': defineMethod({
    summary: 'weights from a budget of points',
    schema: z.strictObject({
      points: numbers.describe('points of each criterion'),
      budget: z.number().describe('what they add up to; 100 unless given').exactOptional(),
    }),
    answers: 'weights',
    example: { points: [50, 30, 20] },
    compute: ({ points, budget }) => ({ weights: hundredPoints(points, budget) }),
  }),
  'equal-weights': defineMethod({
    summary: 'the same weight for every criterion',
    schema: z.strictObject({ n: count }),
    answers: 'weights',
    example: { n: 4 },
    compute: ({ n }) => ({ weights: equalWeights(n) }),
  }),
}
