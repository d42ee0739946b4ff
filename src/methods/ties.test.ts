import { describe, expect, it } from 'vitest'
import { compareWithTies, groupTies, isTied } from '#src/methods/ties.ts'

describe('ties', () => {
  it('sees through the rounding of binary fractions', () => {
    expect(0.1 + 0.2 === 0.3).toBe(false)
    expect(isTied(0.1 + 0.2, 0.3)).toBe(true)
    expect(compareWithTies(1.1 * 3, 3.3)).toBe(0)
    expect(isTied(1e9 + 1, 1e9)).toBe(false)
    expect(compareWithTies(0.3, 0.30001)).toBe(-1)
  })

  it('measures a remainder by the quantities that it was computed from', () => {
    expect(isTied(0.1 + 0.2 - 0.3, 0)).toBe(false)
    expect(isTied(0.1 + 0.2 - 0.3, 0, 0.3)).toBe(true)
    expect(isTied(1e-20, 2e-20)).toBe(false)
  })

  it('does not let a chain of nearly equal values drift into one group', () => {
    const step = 0.7e-12
    expect(groupTies([1 + 2 * step, 1, 1 + step, 5])).toEqual([[1, 2], [0], [3]])
  })
})
