import { describe, expect, it } from 'vitest'
import { findDominance } from '#src/methods/ranking/find-dominance.ts'

describe('findDominance', () => {
  it('finds who is beaten whatever the weights', () => {
    const found = findDominance([
      [5, 5],
      [4, 5],
      [9, 1],
      [5, 5],
    ])
    expect(found).toEqual({
      pairs: [
        [0, 1],
        [3, 1],
      ],
      undominated: [0, 2, 3],
    })
    expect(
      findDominance(
        [
          [5, 5],
          [4, 5],
        ],
        ['min', 'max'],
      ),
    ).toEqual({ pairs: [[1, 0]], undominated: [1] })
  })

  it('does not let binary rounding beat anyone', () => {
    expect(findDominance([[0.1 + 0.2], [0.3]]).pairs).toEqual([])
  })

  it('refuses rows of different length', () => {
    expect(() => findDominance([[1], [1, 2]])).toThrow(
      expect.objectContaining({ code: 'length-mismatch', path: 'matrix.1' }) as Error,
    )
  })
})
