import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIGHTER_AIRCRAFT } from '#src/methods/ranking/fighter-aircraft-example.ts'
import { topsis } from '#src/methods/ranking/topsis.ts'

describe('topsis', () => {
  it('reproduces the fighter aircraft of Hwang and Yoon 1981: 0.643, 0.268, 0.613, 0.312', () => {
    const found = topsis(FIGHTER_AIRCRAFT)
    const expected = [0.643277, 0.26838357, 0.61354229, 0.31229107]
    found.closeness.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 7)
    })
    expect(found.ranks).toEqual([1, 4, 2, 3])
    expect(found.distanceToIdeal[0]).toBeCloseTo(0.0545, 3)
    expect(found.distanceToAntiIdeal[0]).toBeCloseTo(0.0983, 3)
    expect(found.ideal[3]).toBeCloseTo(0.04146981, 8)
    expect(found.antiIdeal[5]).toBeCloseTo(0.1118034, 7)
  })

  it('defines identical alternatives, and one alone, as half way', () => {
    expect(
      topsis({
        matrix: [
          [1, 2],
          [1, 2],
        ],
        weights: [1, 1],
      }),
    ).toMatchObject({ closeness: [0.5, 0.5], ranks: [1, 1] })
    expect(topsis({ matrix: [[0, 0]], weights: [1, 1] })).toMatchObject({ closeness: [0.5], ranks: [1] })
    expect(
      topsis({
        matrix: [
          [0.1 + 0.2, 1],
          [0.3, 1],
        ],
        weights: [1, 1],
      }),
    ).toMatchObject({ closeness: [0.5, 0.5] })
  })

  it('stays between 0 and 1 and puts an alternative that is best everywhere at 1', () => {
    const value = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 10 }), (rows) => {
        const { closeness, ranks } = topsis({ matrix: [...rows, [100, 100]], weights: [2, 1] })
        expect(closeness.every((share) => share >= 0 && share <= 1)).toBe(true)
        expect(closeness.at(-1)).toBe(1)
        expect(ranks.at(-1)).toBe(1)
      }),
    )
  })

  it('refuses weights that do not fit', () => {
    expect(() => topsis({ matrix: [[1, 2]], weights: [1] })).toThrow(
      expect.objectContaining({ code: 'length-mismatch', path: 'weights' }) as Error,
    )
  })
})
