import { describe, expect, it } from 'vitest'
import { FIGHTER_AIRCRAFT } from '#src/methods/ranking/fighter-aircraft-example.ts'
import { weightedProduct } from '#src/methods/ranking/weighted-product.ts'

describe('weightedProduct', () => {
  it('ranks the fighter aircraft of Hwang and Yoon 1981, cost as a negative exponent', () => {
    const { scores, ranks } = weightedProduct(FIGHTER_AIRCRAFT)
    expect(scores[0]).toBeCloseTo(14.4526874, 6)
    expect(scores[2]).toBeCloseTo(14.81177815, 6)
    expect(ranks).toEqual([2, 4, 1, 3])
  })

  it('does not care for units: the order stays when a criterion is measured in thousands', () => {
    const scaled = {
      ...FIGHTER_AIRCRAFT,
      matrix: FIGHTER_AIRCRAFT.matrix.map((row) => row.map((value, j) => (j === 2 ? value / 1000 : value))),
    }
    expect(weightedProduct(scaled).ranks).toEqual(weightedProduct(FIGHTER_AIRCRAFT).ranks)
  })

  it('ties 2 · 6 with 3 · 4, and lets a zero sink an alternative', () => {
    expect(
      weightedProduct({
        matrix: [
          [2, 6],
          [3, 4],
          [0, 100],
        ],
        weights: [1, 1],
      }),
    ).toMatchObject({ ranks: [1, 1, 3] })
    expect(weightedProduct({ matrix: [[0, 100]], weights: [1, 1] }).scores).toEqual([0])
  })

  it.each([
    [{ matrix: [[0]], weights: [1], directions: ['min'] }, 'not-positive', 'matrix.0.0'],
    [{ matrix: [[-1]], weights: [1] }, 'out-of-range', 'matrix.0.0'],
  ] as const)('refuses %j as %s', (table, code, path) => {
    expect(() => weightedProduct(table)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
