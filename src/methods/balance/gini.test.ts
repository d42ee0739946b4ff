import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gini } from '#src/methods/balance/gini.ts'

describe('gini', () => {
  it('gives 4/15 and ⅓ for 1 to 5, and 0.4621 for the incomes of R’s ineq example data', () => {
    expect(gini([1, 2, 3, 4, 5]).gini).toBeCloseTo(4 / 15, 14)
    expect(gini([1, 2, 3, 4, 5]).giniUnbiased).toBeCloseTo(1 / 3, 14)
    const incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]
    expect(gini(incomes).gini).toBeCloseTo(0.46209113026762383, 12)
  })

  it('lets a weight stand for so many equal values', () => {
    expect(gini([1, 2, 3], [1, 2, 3]).gini).toBeCloseTo(gini([1, 2, 2, 3, 3, 3]).gini, 14)
    expect(gini([1, 2, 3], [4, 4, 4])).toEqual(gini([1, 2, 3]))
  })

  it('is 0 for all the same, (n − 1)/n and 1 where one has everything', () => {
    expect(gini([0, 0, 0, 8])).toEqual({ gini: 0.75, giniUnbiased: 1 })
    expect(gini([5, 5, 5]).gini).toBeCloseTo(0, 14)
    expect(gini([0, 0])).toEqual({ gini: 0, giniUnbiased: 0 })
    expect(gini([7])).toEqual({ gini: 0, giniUnbiased: null })
  })

  it('does not change with the unit and equals half the relative mean difference', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 30 }), (values) => {
        fc.pre(values.some((value) => value > 0))
        const found = gini(values).gini
        const sum = values.reduce((total, value) => total + value, 0)
        const distances = values.flatMap((value) => values.map((other) => Math.abs(value - other)))
        expect(found).toBeCloseTo(distances.reduce((total, value) => total + value, 0) / (2 * values.length * sum), 12)
        expect(gini(values.map((value) => value * 60)).gini).toBeCloseTo(found, 12)
      }),
    )
  })

  it.each([
    [[], undefined, 'too-few', 'values'],
    [[1, -1], undefined, 'out-of-range', 'values.1'],
    [[1, 2], [1], 'length-mismatch', 'weights'],
    [[1, 2], [0, 0], 'not-positive', 'weights'],
  ] as const)('refuses %j with weights %j as %s', (values, weights, code, path) => {
    expect(() => gini(values, weights)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
