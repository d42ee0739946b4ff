import { describe, expect, it } from 'vitest'
import { ahpHierarchy } from '#src/methods/weights/ahp-hierarchy.ts'
import { ahpTree } from '#src/methods/weights/ahp-tree.ts'

/** Choosing a leader: criteria experience, education, charisma, age; Tom, Dick, Harry (a common teaching example of AHP). */
const criteria = [0.547, 0.127, 0.27, 0.056]
const local = [
  [0.217, 0.717, 0.066],
  [0.188, 0.081, 0.731],
  [0.743, 0.194, 0.063],
  [0.265, 0.672, 0.063],
]

describe('ahpTree', () => {
  it('gives in two levels what ahpHierarchy gives', () => {
    const tree = { children: criteria.map((weight, i) => ({ weight, priorities: local[i]! })) }
    const [deep, flat] = [ahpTree(tree), ahpHierarchy(criteria, local)]
    expect(deep.ranks).toEqual(flat.ranks)
    deep.scores.forEach((score, i) => {
      expect(score).toBeCloseTo(flat.scores[i]!, 14)
    })
  })

  it('multiplies weights along branches of different depth and takes matrices in place of weights', () => {
    const found = ahpTree({
      name: 'goal',
      matrix: [
        [1, 3],
        [1 / 3, 1],
      ],
      children: [
        {
          name: 'fit',
          children: [
            { name: 'culture', weight: 1, priorities: [1, 0] },
            { weight: 3, priorities: [1, 1] },
          ],
        },
        {
          name: 'price',
          matrix: [
            [1, 1 / 4],
            [4, 1],
          ],
        },
      ],
    })
    expect(found.scores[0]).toBeCloseTo(0.75 * (0.25 + 0.75 * 0.5) + 0.25 * 0.2, 13)
    expect(found.criteria.map(({ path, name }) => [path, name])).toContainEqual(['tree.children.0.children.0', 'culture'])
    expect(found.criteria[2]?.globalWeight).toBeCloseTo(0.75 * 0.25, 13)
  })

  it('is its own leaf when there is but one', () => {
    expect(ahpTree({ priorities: [2, 6] })).toMatchObject({ scores: [0.25, 0.75], ranks: [2, 1] })
  })

  it.each([
    [{}, 'missing', 'tree'],
    [{ children: [{ priorities: [1, 2] }] }, 'missing', 'tree.children.0.weight'],
    [
      {
        children: [
          { weight: 1, priorities: [1, 2] },
          { weight: 1, priorities: [1] },
        ],
      },
      'length-mismatch',
      'tree.children.1',
    ],
    [
      {
        matrix: [
          [1, 2],
          [3, 1],
        ],
      },
      'not-reciprocal',
      'tree.matrix.0.1',
    ],
    [{ matrix: [[1]], children: [{ priorities: [1] }, { priorities: [1] }] }, 'length-mismatch', 'tree.matrix'],
  ] as const)('refuses %j as %s at %s', (tree, code, path) => {
    expect(() => ahpTree(tree)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
