import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#src/methods/random.ts'
import { sampleWeights, type WeightKnowledge } from '#src/methods/ranking/smaa/sample-weights.ts'

function draw(count: number, knowledge: WeightKnowledge | undefined, times: number) {
  const sampler = sampleWeights(count, seededRandom(5), knowledge)
  const draws = Array.from({ length: times }, (_, k) => {
    const into = new Float64Array(count)
    sampler.draw(k, into)
    return [...into]
  })
  return { draws, method: sampler.method }
}

const meanOf = (draws: readonly (readonly number[])[], j: number) =>
  draws.reduce((sum, weights) => sum + weights[j]!, 0) / draws.length

describe('sampleWeights', () => {
  it('draws uniformly from the simplex: mean 1/n, variance (n − 1) / (n²(n + 1))', () => {
    const { draws } = draw(4, undefined, 40_000)
    const mean = meanOf(draws, 2)
    expect(mean).toBeCloseTo(1 / 4, 2)
    expect(draws.reduce((sum, weights) => sum + (weights[2]! - mean) ** 2, 0) / draws.length).toBeCloseTo(3 / (16 * 5), 3)
  })

  it('has under an order the rank-order centroid as its mean', () => {
    const { draws } = draw(3, { order: [2, 0, 1] }, 40_000)
    expect(meanOf(draws, 2)).toBeCloseTo(11 / 18, 2)
    expect(meanOf(draws, 0)).toBeCloseTo(5 / 18, 2)
    expect(draws.every((weights) => weights[2]! >= weights[0]! && weights[0]! >= weights[1]!)).toBe(true)
  })

  it('walks to the same distribution as rejection finds', () => {
    const bounds = [
      [0, 0.35],
      [0, 0.35],
      [0, 0.35],
      [0, 1],
    ] as const
    const byRejection = draw(4, { intervals: bounds }, 30_000)
    const narrow = [
      [0, 0.28],
      [0, 0.28],
      [0, 0.28],
      [0.2, 0.28],
    ] as const
    const byWalk = draw(4, { intervals: narrow }, 30_000)
    expect([byRejection.method, byWalk.method]).toEqual(['rejection', 'hit and run'])
    // Uniform on { w ≤ 0.28, Σw = 1 }: with u = 0.28 − w a simplex of sum 0.12, cut at 0.08 for the last one.
    expect(meanOf(byWalk.draws, 0)).toBeCloseTo(meanOf(byWalk.draws, 1), 2)
    const cut = draw(4, undefined, 60_000)
      .draws.map((u) => u.map((share) => 0.28 - 0.12 * share))
      .filter((weights) => weights[3]! >= 0.2)
    expect(meanOf(byWalk.draws, 3)).toBeCloseTo(meanOf(cut, 3), 2)
  })

  it('keeps to its intervals and sums to one, whatever they are', () => {
    const bound = fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 25, max: 100 }))
    fc.assert(
      fc.property(fc.array(bound, { minLength: 4, maxLength: 4 }), (percent) => {
        const intervals = percent.map(([low, high]) => [low / 100, high / 100] as const)
        for (const weights of draw(4, { intervals }, 20).draws) {
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
          weights.forEach((weight, j) => {
            expect(weight).toBeGreaterThanOrEqual(intervals[j]![0] - 1e-9)
            expect(weight).toBeLessThanOrEqual(intervals[j]![1] + 1e-9)
          })
        }
      }),
      { numRuns: 30 },
    )
  })

  it('stands still where the intervals leave one point', () => {
    expect(
      draw(
        2,
        {
          intervals: [
            [0.3, 0.3],
            [0.7, 0.7],
          ],
        },
        2,
      ).draws[1]![0],
    ).toBeCloseTo(0.3, 12)
    expect(draw(1, { intervals: [[1, 1]] }, 1).draws[0]![0]).toBeCloseTo(1, 12)
  })
})
