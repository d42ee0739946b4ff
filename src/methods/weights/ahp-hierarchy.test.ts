import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ahpHierarchy } from '#src/methods/weights/ahp-hierarchy.ts'

/** Choosing a leader: criteria experience, education, charisma, age; Tom, Dick, Harry (a common teaching example of AHP). */
const criteria = [0.547, 0.127, 0.27, 0.056]
const local = [
  [0.217, 0.717, 0.066],
  [0.188, 0.081, 0.731],
  [0.743, 0.194, 0.063],
  [0.265, 0.672, 0.063],
]

describe('ahpHierarchy', () => {
  it('chooses Dick in the example of the leader, with 0.358, 0.492 and 0.149', () => {
    const { scores, ranks } = ahpHierarchy(criteria, local)
    expect(scores.map((score) => score.toFixed(3))).toEqual(['0.358', '0.492', '0.149'])
    expect(ranks).toEqual([2, 1, 3])
  })

  it('scales weights and priorities and explains each score by its contributions', () => {
    const { scores, contributions } = ahpHierarchy(
      [2, 2],
      [
        [3, 1],
        [1, 1],
      ],
    )
    expect(scores).toEqual([0.625, 0.375])
    expect(contributions).toEqual([
      [0.375, 0.125],
      [0.25, 0.25],
    ])
  })

  it('lets ties be ties', () => {
    expect(
      ahpHierarchy(
        [0.1, 0.2],
        [
          [0.1 + 0.2, 0.3],
          [1, 1],
        ],
      ).ranks,
    ).toEqual([1, 1])
  })

  it('gives scores that sum to one', () => {
    const part = fc.integer({ min: 1, max: 100 })
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, part, part), { minLength: 1, maxLength: 8 }), (rows) => {
        const { scores } = ahpHierarchy(
          rows.map(([weight]) => weight),
          rows.map(([, ...rest]) => rest),
        )
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 12)
      }),
    )
  })

  it.each([
    [[], [], 'too-few', 'criteria'],
    [[1, 1], [[1, 2]], 'length-mismatch', 'local'],
    [[1, 1], [[1, 2], [1]], 'length-mismatch', 'local.1'],
    [[1], [[0, 0]], 'not-positive', 'local.0'],
    [[1], [[-1, 2]], 'out-of-range', 'local.0.0'],
  ] as const)('refuses %j over %j as %s', (weights, priorities, code, path) => {
    expect(() => ahpHierarchy(weights, priorities)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
