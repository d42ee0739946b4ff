import { describe, expect, it } from 'vitest'
import { hundredPoints } from '#src/methods/weights/hundred-points.ts'

describe('hundredPoints', () => {
  it('takes points that add up to the budget, also when they are binary fractions', () => {
    expect(hundredPoints([50, 30, 20])).toEqual([0.5, 0.3, 0.2])
    expect(hundredPoints([0.1, 0.2, 0.7], 1)).toHaveLength(3)
  })

  it('refuses points that do not add up', () => {
    expect(() => hundredPoints([50, 30])).toThrow(expect.objectContaining({ code: 'out-of-range', path: 'points' }) as Error)
    expect(() => hundredPoints([110, -10])).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: 'points.1' }) as Error,
    )
  })
})
