import { describe, expect, it } from 'vitest'
import { swingWeights } from '#src/methods/weights/swing-weights.ts'

describe('swingWeights', () => {
  it('shares the points of the swings', () => {
    expect(swingWeights([100, 60, 40])).toEqual({ weights: [0.5, 0.3, 0.2], first: [0] })
    expect(swingWeights([100, 100]).first).toEqual([0, 1])
  })

  it('refuses a list in which no swing has 100 points, and one with more', () => {
    expect(() => swingWeights([60, 40])).toThrow(expect.objectContaining({ code: 'out-of-range', path: 'points' }) as Error)
    expect(() => swingWeights([100, 140])).toThrow(expect.objectContaining({ code: 'out-of-range', path: 'points.1' }) as Error)
    expect(() => swingWeights([0, 0])).toThrow(expect.objectContaining({ code: 'not-positive', path: 'points' }) as Error)
  })
})
