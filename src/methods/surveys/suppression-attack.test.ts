import { describe, expect, it } from 'vitest'
import { findDisclosedSet, isDisclosed } from '#src/methods/surveys/suppression-attack.ts'

describe('findDisclosedSet', () => {
  it('finds the remainder of a total and a part', () => {
    expect(findDisclosedSet([{ atoms: [0, 1] }, { atoms: [0] }], [9, 2], 5)).toEqual([1])
    expect(findDisclosedSet([{ atoms: [0, 1] }], [9, 2], 5)).toBeNull()
  })

  it('finds a chain of three differences, and a pair of cells that are known only together', () => {
    const chain = [{ atoms: [0, 1] }, { atoms: [1, 2] }, { atoms: [2, 3] }, { atoms: [0, 1, 2, 3] }, { atoms: [0, 2] }]
    expect(isDisclosed(chain, 4, [0])).toBe(true)
    expect(findDisclosedSet([{ atoms: [0, 1, 2] }, { atoms: [2] }], [2, 2, 9], 5)).toEqual([0, 1])
  })

  it('says so when there are too many small atoms to look through', () => {
    const sizes = Array.from({ length: 120 }, () => 1)
    expect(findDisclosedSet([{ atoms: sizes.map((_, i) => i) }], sizes, 5)).toBe('undecided')
  })
})
