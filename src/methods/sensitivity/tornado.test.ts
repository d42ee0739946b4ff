import { describe, expect, it } from 'vitest'
import { tornado } from '#src/methods/sensitivity/tornado.ts'

describe('tornado', () => {
  it('orders the weights by how far they move the lead, by hand', () => {
    const found = tornado(
      {
        matrix: [
          [10, 2, 5],
          [4, 6, 5],
        ],
        weights: [0.4, 0.4, 0.2],
      },
      { change: 0.5 },
    )
    expect(found.leader).toBe(0)
    expect(found.lead).toBeCloseTo(0.8, 12)
    expect(found.bars.map(({ criterion }) => criterion)).toEqual([0, 1, 2])
    // At half the weight of the first: (0.2 · 6 − 0.4 · 4) / 0.8.
    expect(found.bars[0]!.leadAtLow).toBeCloseTo(-0.5, 12)
    expect(found.bars[0]!.lowWeight).toBeCloseTo(0.25, 12)
    expect(found.bars[0]!.leaderChanges).toBe(true)
    expect(found.bars[2]!.leaderChanges).toBe(false)
  })

  it('defines one alternative, and a criterion that carries all the weight', () => {
    expect(tornado({ matrix: [[1, 2]], weights: [1, 1] })).toMatchObject({ lead: 0 })
    expect(
      tornado(
        {
          matrix: [
            [1, 2],
            [0, 5],
          ],
          weights: [1, 0],
        },
        { change: 1 },
      ).bars.every(({ swing }) => swing === 0),
    ).toBe(true)
  })

  it('refuses a change of nothing', () => {
    expect(() => tornado({ matrix: [[1]], weights: [1] }, { change: 0 })).toThrow(
      expect.objectContaining({ code: 'not-positive', path: 'change' }) as Error,
    )
  })
})
