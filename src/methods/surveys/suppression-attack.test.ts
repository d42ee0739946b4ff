import { describe, expect, it } from 'vitest'
import { seededRandom } from '#src/methods/random.ts'
import { findComputation, findDisclosedSet, isDisclosed } from '#src/methods/surveys/suppression-attack.ts'

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

  it('joins people whom no group tells apart, however small they are', () => {
    const sizes = Array.from({ length: 120 }, () => 1)
    expect(findDisclosedSet([{ atoms: sizes.map((_, i) => i) }], sizes, 5)).toBeNull()
    expect(findDisclosedSet([], sizes, 5)).toBeNull()
  })

  it('finds nobody in a chain of pairs, and says so when there are too many sets to look through', () => {
    const sizes = Array.from({ length: 120 }, () => 1)
    const pairs = sizes.slice(1).map((_, i) => ({ atoms: [i, i + 1] }))
    expect(findDisclosedSet(pairs, sizes, 2)).toBeNull()
    const random = seededRandom()
    const halves = Array.from({ length: 40 }, () => ({ atoms: sizes.flatMap((_, atom) => (random() < 0.5 ? [atom] : [])) }))
    expect(findDisclosedSet(halves, sizes, 5)).toBe('undecided')
  })
})

describe('findComputation', () => {
  it('names the groups that give the disclosed sum, the earlier where there is a choice', () => {
    expect(findComputation([{ atoms: [0] }, { atoms: [0, 1] }, { atoms: [2] }], 3, [1])).toEqual([0, 1])
    expect(findComputation([{ atoms: [1] }, { atoms: [0] }, { atoms: [0, 1] }], 2, [1])).toEqual([0])
  })
})
