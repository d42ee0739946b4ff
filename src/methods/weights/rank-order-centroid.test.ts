import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankOrderCentroid } from '#src/methods/weights/rank-order-centroid.ts'

describe('rankOrderCentroid', () => {
  it('gives the weights of Barron and Barrett 1996 for four criteria: 0.5208, 0.2708, 0.1458, 0.0625', () => {
    expect(rankOrderCentroid(4).map((weight) => weight.toFixed(4))).toEqual(['0.5208', '0.2708', '0.1458', '0.0625'])
  })

  it('falls from first to last and sums to one, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
        const weights = rankOrderCentroid(count)
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        expect(weights.every((weight, i) => i === 0 || weight < weights[i - 1]!)).toBe(true)
      }),
    )
  })

  it('refuses no criterion and half a criterion', () => {
    expect(() => rankOrderCentroid(0)).toThrow(expect.objectContaining({ code: 'out-of-range', path: 'n' }) as Error)
    expect(() => rankOrderCentroid(2.5)).toThrow(expect.objectContaining({ code: 'not-whole', path: 'n' }) as Error)
  })
})
