import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mannKendall } from '#src/methods/signals/mann-kendall.ts'
import { NILE } from '#src/methods/signals/nile-example.ts'

describe('mannKendall', () => {
  it('gives for the Nile what SciPy 1.17.1 (kendalltau, theilslopes) and a plain count of pairs give', () => {
    const found = mannKendall(NILE)
    expect(found).toMatchObject({ s: -1387, trend: 'decreasing' })
    expect(found.varS).toBeCloseTo(112728.33333333333, 8)
    expect(found.z).toBeCloseTo(-4.128066522844101, 12)
    expect(found.p).toBeCloseTo(3.658262921664327e-5, 15)
    expect(found.tau).toBeCloseTo(-0.2802020202020202, 14)
    expect(found.tauB).toBeCloseTo(-0.2807413347246131, 14)
    expect(found.sen).toEqual({ slope: -2.6, intercept: 1022.2, interval: [-3.627906976744186, -1.4285714285714286] })
  })

  it('corrects the variance for ties', () => {
    const found = mannKendall([5, 5, 6, 4, 7, 7, 7, 9, 8, 9, 12, 10])
    expect(found).toMatchObject({ s: 51, varS: 207, trend: 'increasing' })
    expect(found.z).toBeCloseTo(3.475240234284579, 12)
    expect(found.tauB).toBeCloseTo(0.8037727730153806, 12)
    expect(found.sen).toEqual({ slope: 0.5, intercept: 4.25, interval: [0.4, 0.75] })
  })

  it('counts values as tied although binary fractions differ in the last bit', () => {
    expect(mannKendall([0.1 + 0.2, 0.3, 0.3]).varS).toBe(mannKendall([3, 3, 3]).varS)
    expect(mannKendall([0.1 + 0.2, 0.3, 0.3]).s).toBe(0)
  })

  it('takes uneven times, in any order', () => {
    const [x, y] = [
      [0, 1, 2.5, 3, 7, 8, 9.5, 20],
      [3, 1, 4, 1, 5, 9, 2, 6],
    ]
    const found = mannKendall(y, { x })
    expect(found).toMatchObject({ s: 11, trend: 'no trend' })
    expect(found.p).toBeCloseTo(0.21248644570250086, 12)
    expect(found.sen.slope).toBeCloseTo(0.18803418803418803, 14)
    expect(found.sen.interval[0]).toBeCloseTo(-0.2857142857142857, 14)
    expect(found.sen.interval[1]).toBeCloseTo(0.9090909090909091, 14)
    expect(mannKendall([...y].reverse(), { x: [...x].reverse() })).toEqual(found)
  })

  it('calls equal values no trend', () => {
    expect(mannKendall([4, 4, 4, 4])).toMatchObject({ s: 0, z: 0, p: 1, tau: 0, tauB: 0, trend: 'no trend' })
    expect(mannKendall([4, 4, 4, 4]).sen).toEqual({ slope: 0, intercept: 4, interval: [0, 0] })
  })

  it('turns its sign with the series and agrees with a count of all pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 60 }), (values) => {
        const found = mannKendall(values)
        const turned = mannKendall(values.map((value) => -value))
        const pairs = values.flatMap((value, j) => values.slice(0, j).map((earlier) => Math.sign(value - earlier)))
        expect(found.s).toBe(pairs.reduce<number>((sum, sign) => sum + sign, 0))
        expect(turned.s + found.s).toBe(0)
        expect(turned.sen.slope).toBeCloseTo(-found.sen.slope, 12)
        expect(found.sen.interval[0]).toBeLessThanOrEqual(found.sen.slope)
        expect(found.sen.slope).toBeLessThanOrEqual(found.sen.interval[1])
      }),
    )
  })

  it.each([
    [[1, 2], {}, 'too-few', 'y'],
    [[1, 2, Number.NaN], {}, 'not-a-number', 'y.2'],
    [[1, 2, 1e200], {}, 'out-of-range', 'y.2'],
    [[1, 2, 3], { x: [1, 2] }, 'length-mismatch', 'x'],
    [[1, 2, 3], { x: [1, 2, 2] }, 'duplicate', 'x.2'],
    [[1, 2, 3], { level: 0 }, 'out-of-range', 'level'],
  ] as const)('refuses %j with %j as %s', (y, options, code, path) => {
    expect(() => mannKendall(y, options)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
