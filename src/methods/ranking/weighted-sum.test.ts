import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIGHTER_AIRCRAFT } from '#src/methods/ranking/fighter-aircraft-example.ts'
import { weightedSum } from '#src/methods/ranking/weighted-sum.ts'

describe('weightedSum', () => {
  it('ranks the fighter aircraft of Hwang and Yoon 1981 as they do: 0.835, 0.709, 0.853, 0.738', () => {
    const { scores, ranks } = weightedSum(FIGHTER_AIRCRAFT, { normalisation: 'max' })
    const published = [0.835, 0.709, 0.853, 0.738]
    scores.forEach((score, i) => {
      expect(Math.abs(score - published[i]!)).toBeLessThan(0.002)
    })
    expect(scores[2]).toBeCloseTo(0.85140741, 8)
    expect(ranks).toEqual([2, 4, 1, 3])
  })

  it('explains every score by what each criterion adds, a criterion to be minimised negatively', () => {
    const found = weightedSum({
      matrix: [
        [10, 4],
        [6, 1],
      ],
      weights: [1, 3],
      directions: ['max', 'min'],
    })
    expect(found).toEqual({
      scores: [-0.5, 0.75],
      ranks: [2, 1],
      contributions: [
        [2.5, -3],
        [1.5, -0.75],
      ],
      weights: [0.25, 0.75],
    })
  })

  it('ties what is tied: 0.1 + 0.2 is 0.3', () => {
    expect(
      weightedSum({
        matrix: [
          [0.1, 0.2],
          [0.3, 0],
          [0, 0.3],
        ],
        weights: [1, 1],
      }).ranks,
    ).toEqual([1, 1, 1])
    expect(
      weightedSum({
        matrix: [
          [0.3, 0.3],
          [0.1, 0.1],
        ],
        weights: [1, 1],
        directions: ['max', 'min'],
      }).ranks,
    ).toEqual([1, 1])
  })

  it('does not depend on the order of the alternatives', () => {
    const value = fc.integer({ min: 0, max: 50 })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 12 }), (matrix) => {
        const { ranks } = weightedSum({ matrix, weights: [5, 3, 2] })
        const turned = weightedSum({ matrix: [...matrix].reverse(), weights: [5, 3, 2] }).ranks
        expect([...turned].reverse()).toEqual(ranks)
      }),
    )
  })

  it.each([
    [{ matrix: [], weights: [] }, 'too-few', 'matrix'],
    [{ matrix: [[]], weights: [] }, 'too-few', 'matrix'],
    [{ matrix: [[1, 2], [1]], weights: [1, 1] }, 'length-mismatch', 'matrix.1'],
    [{ matrix: [[1, 2]], weights: [1] }, 'length-mismatch', 'weights'],
    [{ matrix: [[1, 2]], weights: [1, -1] }, 'out-of-range', 'weights.1'],
    [{ matrix: [[1, 2]], weights: [0, 0] }, 'not-positive', 'weights'],
    [{ matrix: [[1, 2]], weights: [1, 1], directions: ['max'] }, 'length-mismatch', 'directions'],
    [{ matrix: [[1, Number.POSITIVE_INFINITY]], weights: [1, 1] }, 'not-a-number', 'matrix.0.1'],
  ] as const)('refuses %j as %s at %s', (table, code, path) => {
    expect(() => weightedSum(table)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
