import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmr } from '#src/methods/signals/xmr.ts'

const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]

describe('xmr', () => {
  it('reproduces the flow rates of the NIST handbook, section 6.3.2.2, whose d2 is rounded to 1.128', () => {
    const chart = xmr(flowRates, { constants: 'd2' })
    expect(chart.centre).toBeCloseTo(50.81, 10)
    expect(chart.meanMovingRange).toBeCloseTo(1.8778, 4)
    expect(chart.upper).toBeCloseTo(55.804, 1)
    expect(chart.lower).toBeCloseTo(45.816, 1)
    expect(chart.factors.limits).toBeCloseTo(2.658681, 6)
    expect(chart.factors.range).toBeCloseTo(3.266532, 5)
    expect(chart.outside).toEqual([])
  })

  it('takes 2.66 and 3.268 after Wheeler unless asked otherwise', () => {
    const chart = xmr([1, 3, 2, 4])
    expect(chart).toMatchObject({ centre: 2.5, movingRanges: [2, 1, 2] })
    expect(chart.upper).toBeCloseTo(2.5 + (2.66 * 5) / 3, 12)
    expect(chart.lower).toBeCloseTo(2.5 - (2.66 * 5) / 3, 12)
    expect(chart.upperRange).toBeCloseTo((3.268 * 5) / 3, 12)
  })

  it('is not stretched by one wild point in the median variant, where the mean variant hides a second one', () => {
    const values = [5, 6, 5, 6, 5, 30, 5, 6, 12, 6, 5, 6]
    expect(xmr(values).outside).toEqual([5])
    const chart = xmr(values, { centre: 'median' })
    expect(chart.centre).toBe(6)
    expect(chart.upper).toBeCloseTo(6 + 3.145, 12)
    expect(chart.upperRange).toBeCloseTo(3.865, 12)
    expect(chart.outside).toEqual([5, 8])
    expect(xmr(values, { centre: 'median', constants: 'd2' }).factors.limits).toBeCloseTo(3.145, 3)
    expect(xmr(values, { centre: 'median', constants: 'd2' }).factors.range).toBeCloseTo(3.865, 2)
  })

  it('takes limits from a window, both ends included, and holds them against the whole series', () => {
    const chart = xmr([10, 11, 10, 11, 30, 10], { from: 0, to: 3 })
    expect(chart.centre).toBe(10.5)
    expect(chart.upper).toBeCloseTo(10.5 + 2.66, 12)
    expect(chart.outside).toEqual([4])
    expect(chart.outsideRanges).toEqual([3, 4])
  })

  it('finds a run of eight on one side, not one of seven, and lets a point on the line end it', () => {
    const run = (side: readonly number[]) => xmr([...side, 10, 12, 8], { centre: 10 }).runs
    expect(run([11, 11, 11, 11, 11, 11, 11, 11])).toEqual([
      { rule: '8-run', school: 'Western Electric 1956; Wheeler 1993', from: 0, to: 7, length: 8, side: 'above' },
    ])
    expect(run([11, 11, 11, 11, 11, 11, 11])).toEqual([])
    expect(run([11, 11, 11, 11, 10, 11, 11, 11, 11])).toEqual([])
  })

  it('names the school of two of three beyond two sigma and of six points rising', () => {
    const calm = [10, 11, 9, 10, 11, 9, 10, 11, 9, 10]
    const chart = xmr([...calm, 13.6, 10, 13.6, ...calm, 9, 9.5, 10, 10.5, 11, 11.5], {
      from: 0,
      to: 9,
      rules: ['2-of-3', 'trend'],
    })
    expect(chart.signals).toEqual([
      expect.objectContaining({
        rule: '2-of-3',
        from: 10,
        to: 12,
        side: 'above',
        school: 'Western Electric 1956; Nelson 1984',
      }),
      expect.objectContaining({ rule: 'trend', from: 23, to: 28, side: 'rising', length: 6, school: 'Nelson 1984' }),
    ])
  })

  it('does not see a signal in a value that equals its limit but for binary rounding', () => {
    const chart = xmr([0.1, 0.2, 0.1, 0.2], { centre: 0.2 })
    expect(chart.movingRanges.every((range) => Math.abs(range - 0.1) < 1e-15)).toBe(true)
    const constant = xmr([0.3, 0.1 + 0.2, 0.3])
    expect(constant.outside).toEqual([])
    expect(constant.outsideRanges).toEqual([])
  })

  it('moves with the data: shifting and scaling all values shifts and scales every line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (values, factor) => {
          const plain = xmr(values)
          const moved = xmr(values.map((value) => value * factor + 7))
          expect(moved.centre).toBeCloseTo(plain.centre * factor + 7, 8)
          expect(moved.upper).toBeCloseTo(plain.upper * factor + 7, 8)
          expect(moved.outside).toEqual(plain.outside)
        },
      ),
    )
  })

  it.each([
    [[5], {}, 'too-few', 'x'],
    [[], {}, 'too-few', 'x'],
    [[1, Number.POSITIVE_INFINITY], {}, 'not-a-number', 'x.1'],
    [[1, 2, 3], { from: 2 }, 'too-few', 'to'],
    [[1, 2, 3], { to: 3 }, 'out-of-range', 'to'],
    [[1, 2, 3], { from: 0.5 }, 'not-whole', 'from'],
  ] as const)('refuses %j with %j as %s', (values, options, code, path) => {
    expect(() => xmr(values, options)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
