import { describe, expect, it } from 'vitest'
import { rWg } from '#src/methods/agreement/r-wg.ts'

describe('rWg', () => {
  it('follows James, Demaree and Wolf 1984: on five options σ² is 2, so a variance of ½ leaves ¾ agreement', () => {
    const found = rWg([[3], [4], [4], [3], [3.5]], 5)
    expect(found.expectedVariance).toBe(2)
    expect(found.variances[0]).toBeCloseTo(0.25, 12)
    expect(found.items[0]).toBeCloseTo(0.875, 12)
    expect(found.rWg).toBeCloseTo(0.875, 12)
  })

  it('is higher for a scale of several items than for each', () => {
    const found = rWg(
      [
        [4, 3],
        [5, 4],
        [4, 4],
        [5, 3],
      ],
      5,
    )
    const ratio = 1 / 3 / 2
    expect(found.items[0]).toBeCloseTo(1 - ratio, 12)
    expect(found.rWg).toBeCloseTo((2 * (1 - ratio)) / (2 * (1 - ratio) + ratio), 12)
  })

  it('counts less agreement than chance as none, and says on which item', () => {
    expect(rWg([[1], [5], [1], [5]], 5)).toMatchObject({ items: [0], rWg: 0, worseThanRandom: [0] })
    expect(
      rWg(
        [
          [3, null],
          [3, 1],
        ],
        5,
      ),
    ).toMatchObject({ items: [1], rWg: 1, dropped: 1 })
  })

  it.each([
    [[[1]], 5, 'too-few', 'raters'],
    [[[1], [2]], 1, 'out-of-range', 'options'],
    [[[null], [2]], 5, 'too-few', 'raters'],
  ] as const)('refuses %j on %d options as %s', (raters, options, code, path) => {
    expect(() => rWg(raters, options)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
