import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kendallW } from '#src/methods/agreement/kendall-w.ts'

/** Three rankings of ten things with ties: Kendall, Rank Correlation Methods, chapter 6; W is 0.828 corrected. */
const tied = [
  [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
  [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
  [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
]

describe('kendallW', () => {
  it('reproduces Kendall’s example with ties, 0.828 corrected', () => {
    const found = kendallW(tied)
    expect(found.w).toBeCloseTo(0.8277310924369747, 12)
    expect(found.wUncorrected).toBeCloseTo(0.795959595959596, 12)
    expect(found.chiSquare).toBeCloseTo(22.348739495798316, 11)
    expect(found.df).toBe(9)
    expect(found.p).toBeCloseTo(0.007837043634552086, 12)
  })

  it('gives without ties what Friedman’s test of SciPy 1.17.1 gives', () => {
    const found = kendallW([
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 2, 4, 3],
      [6, 3, 2, 5, 4, 1],
    ])
    expect(found.chiSquare).toBeCloseTo(3.19047619047619, 12)
    expect(found.p).toBeCloseTo(0.6706468207856121, 12)
    expect(found.w).toBe(found.wUncorrected)
    expect(found.rankSums).toEqual([8, 14, 11, 9, 13, 8])
  })

  it('is one in full agreement, zero in full contradiction, and leaves out what somebody did not rate', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [10, 20, 30],
      ]).w,
    ).toBe(1)
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]).w,
    ).toBe(0)
    expect(
      kendallW([
        [1, 2, 3, null],
        [1, 2, 3, 9],
      ]),
    ).toMatchObject({ w: 1, dropped: 1 })
  })

  it('lies between 0 and 1', () => {
    const row = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (raters) => {
        fc.pre(raters.some((rater) => new Set(rater).size > 1))
        const { w, p } = kendallW(raters)
        expect(w).toBeGreaterThanOrEqual(0)
        expect(w).toBeLessThanOrEqual(1)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
    )
  })

  it.each([
    [[[1, 2]], 'too-few', 'raters'],
    [[[1], [2]], 'too-few', 'raters'],
    [[[1, 2], [1]], 'length-mismatch', 'raters.1'],
    [
      [
        [1, 1],
        [2, 2],
      ],
      'no-variation',
      'raters',
    ],
    [
      [
        [1, Number.NaN],
        [2, 2],
      ],
      'not-a-number',
      'raters.0.1',
    ],
  ] as const)('refuses %j as %s', (raters, code, path) => {
    expect(() => kendallW(raters)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
