import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#src/methods/random.ts'
import { sideGap } from '#src/methods/surveys/side-gap.ts'

/** The one-sided permutation p, by looking at all choices of people for the first side; written to be obvious. */
function slowP(first: readonly number[], second: readonly number[], sign: 1 | -1): number {
  const pool = [...first, ...second]
  const gapOf = (members: number) => {
    const one = pool.filter((_, i) => members & (1 << i))
    const two = pool.filter((_, i) => !(members & (1 << i)))
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    return sign * (mean(two) - mean(one))
  }
  const all = Array.from({ length: 2 ** pool.length }, (_, members) => members).filter(
    (members) => pool.filter((_, i) => members & (1 << i)).length === first.length,
  )
  const observed = gapOf(2 ** first.length - 1)
  return all.filter((members) => gapOf(members) >= observed - 1e-9).length / all.length
}

describe('sideGap', () => {
  it('holds exactly the gaps that the permutation test does not reject', () => {
    const answers = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const { interval } = sideGap(first, second, { random: seededRandom(), level: 0.8 })
        const shifted = (gap: number) => second.map((value) => value - gap)
        const [lower, upper] = interval!
        expect(slowP(first, shifted(lower + 1e-4), 1)).toBeGreaterThan(0.1)
        expect(slowP(first, shifted(lower - 1e-4), 1)).toBeLessThanOrEqual(0.1)
        expect(slowP(first, shifted(upper - 1e-4), -1)).toBeGreaterThan(0.1)
        expect(slowP(first, shifted(upper + 1e-4), -1)).toBeLessThanOrEqual(0.1)
      }),
      { numRuns: 30 },
    )
  })

  it('has by hand p = 2/20 for three against three that do not overlap', () => {
    const found = sideGap([1, 2, 3], [11, 12, 13], { random: seededRandom() })
    expect(found).toMatchObject({ gap: 10, means: [2, 12], counts: [3, 3], exact: true, rearrangements: 20 })
    expect(found.p).toBeCloseTo(2 / 20, 12)
  })

  it('says that it cannot tell where the groups are too small for the level', () => {
    expect(sideGap([1, 2], [4, 5], { random: seededRandom() }).interval).toBeNull()
    expect(sideGap([1, 2, 3, 4], [4, 5, 6, 7], { random: seededRandom() }).interval).not.toBeNull()
  })

  it('draws rearrangements at random for larger groups, the same ones for the same seed', () => {
    const first = Array.from({ length: 14 }, (_, i) => 3 + (i % 3))
    const second = Array.from({ length: 12 }, (_, i) => 4 + (i % 2))
    const found = sideGap(first, second, { random: seededRandom(3) })
    expect(found.exact).toBe(false)
    expect(found.interval![0]).toBeLessThanOrEqual(found.gap)
    expect(found.interval![1]).toBeGreaterThanOrEqual(found.gap)
    expect(sideGap(first, second, { random: seededRandom(3) })).toEqual(found)
  })

  it('turns with the sides and defines equal answers', () => {
    const [one, two] = [
      sideGap([1, 3, 2, 5], [4, 4, 6, 9], { random: seededRandom() }),
      sideGap([4, 4, 6, 9], [1, 3, 2, 5], { random: seededRandom() }),
    ]
    expect(two.gap).toBe(-one.gap)
    expect(two.interval!.map((bound) => -bound).reverse()).toEqual([...one.interval!])
    expect(sideGap([3, 3, 3, 3], [3, 3, 3, 3], { random: seededRandom() })).toMatchObject({ gap: 0, p: 1, interval: [0, 0] })
  })

  it.each([
    [[], [1], {}, 'too-few', 'first'],
    [[1], [], {}, 'too-few', 'second'],
    [[1], [Number.NaN], {}, 'not-a-number', 'second.0'],
    [[1], [1], { level: 0 }, 'out-of-range', 'level'],
    [new Array(9_999).fill(1), [1, 2], {}, 'too-many', 'first'],
  ] as const)('refuses what cannot be compared (%#)', (first, second, options, code, path) => {
    expect(() => sideGap(first, second, { random: seededRandom(), ...options })).toThrow(
      expect.objectContaining({ code, path }) as Error,
    )
  })
})
