import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedSum } from '#src/methods/ranking/weighted-sum.ts'
import { breakEven } from '#src/methods/sensitivity/break-even.ts'

describe('breakEven', () => {
  it('finds the weight at which two lines cross, by hand', () => {
    const found = breakEven(
      {
        matrix: [
          [10, 2],
          [4, 6],
        ],
        weights: [0.7, 0.3],
      },
      0,
    )
    // 10t + 2(1 − t) = 4t + 6(1 − t) at t = 0.4.
    expect(found.breakEvenWeight).toBeCloseTo(0.4, 12)
    expect(found).toMatchObject({ direction: 'decrease', leaders: [0] })
    expect(found.scores[0]).toBeCloseTo(7.6, 12)
    expect(found.changes).toEqual([{ weight: found.breakEvenWeight, direction: 'decrease', challenger: 1 }])
  })

  it('answers null where one leads at every weight, and for one alternative', () => {
    expect(
      breakEven(
        {
          matrix: [
            [2, 2],
            [1, 1],
          ],
          weights: [1, 1],
        },
        1,
      ),
    ).toMatchObject({ breakEvenWeight: null, direction: null, changes: [] })
    expect(breakEven({ matrix: [[2, 2]], weights: [1, 1] }, 1)).toMatchObject({ breakEvenWeight: null })
    expect(breakEven({ matrix: [[2], [1]], weights: [1] }, 0)).toMatchObject({ breakEvenWeight: null })
  })

  it('answers with the weight as it is where leaders are tied now', () => {
    const found = breakEven(
      {
        matrix: [
          [10, 2],
          [4, 8],
        ],
        weights: [0.5, 0.5],
      },
      0,
    )
    expect(found).toMatchObject({ breakEvenWeight: 0.5, leaders: [0, 1] })
  })

  it('gives the rest equal shares where the criterion carries all the weight', () => {
    expect(
      breakEven(
        {
          matrix: [
            [3, 0, 0],
            [2, 4, 0],
          ],
          weights: [1, 0, 0],
        },
        0,
      ),
    ).toMatchObject({
      direction: 'decrease',
      breakEvenWeight: expect.closeTo(2 / 3, 12),
    })
  })

  it('is level at the break-even and has another leader just beyond it', () => {
    const value = fc.integer({ min: 0, max: 20 })
    const weights = [0.5, 0.3, 0.2]
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 6 }), (matrix) => {
        const found = breakEven({ matrix, weights }, 0)
        const at = (weight: number) =>
          weightedSum({ matrix, weights: [weight, (0.3 * (1 - weight)) / 0.5, (0.2 * (1 - weight)) / 0.5] })
        for (const change of found.changes) {
          const level = at(change.weight).scores
          expect(level[change.challenger]).toBeCloseTo(level[found.leaders[0]!]!, 9)
          expect(level[change.challenger]).toBeCloseTo(Math.max(...level), 9)
        }
      }),
    )
  })

  it('refuses a criterion that does not exist', () => {
    expect(() => breakEven({ matrix: [[1]], weights: [1] }, 1)).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: 'criterion' }) as Error,
    )
  })
})
