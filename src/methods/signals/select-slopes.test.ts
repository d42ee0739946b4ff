import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectBySampling, selectSlopes } from '#src/methods/signals/select-slopes.ts'

describe('selectBySampling', () => {
  it('finds the same order statistics as sorting all slopes, with ties, negatives and tiny numbers', () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.constant(1e-300),
    )
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 25 }), (y) => {
        const x = y.map((_, i) => i * 1.5 + (i % 3) * 0.1)
        const ranks = Array.from({ length: (y.length * (y.length - 1)) / 2 }, (_, i) => i)
        expect(selectBySampling(x, y, { ranks, sampleSize: 64 })).toEqual(selectSlopes(x, y, ranks))
      }),
    )
  })

  it('is right where nearly all slopes are the same', () => {
    const y = Array.from({ length: 60 }, (_, i) => (i === 30 ? 5 : 1))
    const x = y.map((_, i) => i)
    const ranks = [0, 1, 884, 885, 1769]
    expect(selectBySampling(x, y, { ranks, sampleSize: 16 })).toEqual(selectSlopes(x, y, ranks))
  })
})
