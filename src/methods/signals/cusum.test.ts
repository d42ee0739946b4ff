import { describe, expect, it } from 'vitest'
import { cusum } from '#src/methods/signals/cusum.ts'
import { MONTGOMERY } from '#src/methods/signals/montgomery-example.ts'

describe('cusum', () => {
  it('signals at period 29 of Montgomery’s example, with 5.28, for a rise that began after period 22', () => {
    const found = cusum(MONTGOMERY, { target: 10, k: 0.5, h: 5 })
    expect(found).toMatchObject({ firstSignal: 28, side: 'high', startedAt: 22 })
    expect(found.high[28]).toBeCloseTo(5.28, 10)
    expect(found.high[3]).toBeCloseTo(1.16, 10)
    expect(found.low[1]).toBeCloseTo(1.56, 10)
  })

  it('counts k and h in standard deviations when one is given', () => {
    const doubled = MONTGOMERY.map((value) => 2 * value)
    expect(cusum(doubled, { target: 20, k: 0.5, h: 5, sigma: 2 }).firstSignal).toBe(28)
  })

  it('is quiet on target, sees a fall, and does not signal on the interval itself', () => {
    expect(cusum([10, 10], { target: 10, k: 0, h: 1 })).toEqual({
      high: [0, 0],
      low: [0, 0],
      firstSignal: null,
      side: null,
      startedAt: null,
    })
    expect(cusum([10, 8, 8], { target: 10, k: 0, h: 3 })).toMatchObject({ firstSignal: 2, side: 'low', startedAt: 1 })
    expect(cusum([0.1, 0.2], { target: 0, k: 0, h: 0.3 }).firstSignal).toBeNull()
    expect(cusum([], { target: 0, k: 0, h: 1 }).high).toEqual([])
  })

  it.each([
    [{ target: 0, k: -1, h: 1 }, 'out-of-range', 'k'],
    [{ target: 0, k: 1, h: 0 }, 'not-positive', 'h'],
    [{ target: Number.NaN, k: 1, h: 1 }, 'not-a-number', 'target'],
  ] as const)('refuses %j as %s', (options, code, path) => {
    expect(() => cusum([1], options)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
