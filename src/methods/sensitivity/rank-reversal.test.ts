import { describe, expect, it } from 'vitest'
import { topsis } from '#src/methods/ranking/topsis.ts'
import { weightedSum } from '#src/methods/ranking/weighted-sum.ts'
import { rankReversal } from '#src/methods/sensitivity/rank-reversal.ts'
import { ahpHierarchy } from '#src/methods/weights/ahp-hierarchy.ts'

const transpose = (rows: readonly (readonly number[])[]) => rows[0]!.map((_, j) => rows.map((row) => row[j]!))

describe('rankReversal', () => {
  it('shows the reversal of Belton and Gear 1983: a copy of B turns the order of A and B', () => {
    const rows = [
      [1, 9, 8],
      [9, 1, 9],
      [1, 1, 1],
      [9, 1, 9],
    ]
    const found = rankReversal(rows, (rest) => ahpHierarchy([1, 1, 1], transpose(rest)).ranks)
    expect(found.ranks).toEqual([1, 2, 4, 2])
    expect(found.robust).toBe(false)
    expect(found.reversals).toContainEqual({ dropped: 3, turned: [[0, 1]], leaderChanged: true })
  })

  it('finds none in a weighted sum of values as they are', () => {
    const found = rankReversal(
      [
        [1, 9],
        [9, 1],
        [4, 4],
        [5, 5],
      ],
      (matrix) => weightedSum({ matrix, weights: [1, 1] }).ranks,
    )
    expect(found).toMatchObject({ robust: true, reversals: [] })
  })

  it('defines one and two alternatives and refuses none', () => {
    const rank = (matrix: readonly (readonly number[])[]) => topsis({ matrix, weights: [1] }).ranks
    expect(rankReversal([[1]], rank)).toEqual({ ranks: [1], robust: true, reversals: [] })
    expect(() => rankReversal([], rank)).toThrow(expect.objectContaining({ code: 'too-few', path: 'matrix' }) as Error)
  })
})
