import { describe, expect, it } from 'vitest'
import { equalWeights } from '#src/methods/weights/equal-weights.ts'

describe('equalWeights', () => {
  it('divides one evenly and refuses none', () => {
    expect(equalWeights(4)).toEqual([0.25, 0.25, 0.25, 0.25])
    expect(() => equalWeights(0)).toThrow(expect.objectContaining({ code: 'out-of-range', path: 'n' }) as Error)
  })
})
