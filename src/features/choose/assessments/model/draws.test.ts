import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startLive } from '#src/features/choose/assessments/model/drag.ts'
import { orderByWeight, orderOfDraw, prepareDraws, runDraws } from '#src/features/choose/assessments/model/draws.ts'
import { withWeight } from '#src/features/choose/assessments/model/ranking.ts'
import { seededRandom } from '#src/methods/random.ts'
import { smaa } from '#src/methods/ranking/smaa/smaa.ts'

function world(seed: number, { views = 3, count = 6, criteria = 7, samples = 500 } = {}) {
  const random = seededRandom(seed)
  const tables = Array.from({ length: views }, () =>
    Array.from({ length: count }, () => Array.from({ length: criteria }, () => Math.floor(5 * random()) / 4)),
  )
  return { tables, draws: prepareDraws({ views: tables, samples, seed }) }
}

/** The weightings that a run deals out, to be handed to the library. */
function weightingsOf({ draws }: ReturnType<typeof world>, weights: readonly number[]): number[][] {
  const order = orderByWeight(weights)
  return Array.from({ length: draws.samples }, (_, k) => {
    const own = new Uint8Array(draws.criteria)
    orderOfDraw(order, draws.free.subarray(k * draws.criteria, (k + 1) * draws.criteria), own)
    const dealt: number[] = new Array(draws.criteria)
    own.forEach((criterion, place) => {
      dealt[criterion] = draws.sorted[k * draws.criteria + place]!
    })
    return dealt
  })
}

/** Some weights the same, as people give them. */
const someWeights = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 7, maxLength: 7 }).map((parts) => {
  const sum = parts.reduce((total, one) => total + one, 0)
  return parts.map((one) => one / sum)
})

describe('the run over all weightings that respect an order', () => {
  it('is SMAA-2 with those weightings and the assessors’ tables, draw by draw', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), someWeights, (seed, weights) => {
        const made = world(seed)
        const { tables, draws } = made
        const values = tables[0]!.map((row, i) =>
          row.map((_, j) => Array.from({ length: draws.samples }, (_, k) => tables[k % tables.length]![i]![j]!)),
        )
        const expected = smaa(values, seededRandom(), { weights: weightingsOf(made, weights), samples: draws.samples })
        const shares = runDraws(draws, weights).ranks.map((row) => row.map((times) => times / draws.samples))
        expect(shares).toEqual(expected.rankAcceptability)
      }),
      { numRuns: 15, seed: 8 },
    )
  })

  it('deals every weighting in the order that was said, and freely among equals', () => {
    const made = world(4)
    const weights = [0.3, 0.2, 0.2, 0.1, 0.1, 0.05, 0.05]
    const dealt = weightingsOf(made, weights)
    for (const drawn of dealt) {
      expect(drawn.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
      for (const [i, j] of [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 4],
        [3, 5],
      ] as const)
        expect(drawn[i]!).toBeGreaterThanOrEqual(drawn[j]!)
    }
    const firstOfEquals = dealt.filter((drawn) => drawn[1]! > drawn[2]!).length / dealt.length
    expect(firstOfEquals).toBeGreaterThan(0.4)
    expect(firstOfEquals).toBeLessThan(0.6)
  })
})

describe('a dragged weight', () => {
  it('answers at every step what the full run answers, through equals and from end to end, and the full run when it is over', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 19 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        someWeights,
        fc.integer({ min: 0, max: 6 }),
        shares,
        (seed, weights, dragged, path) => {
          const { draws } = world(seed)
          const live = startLive(draws, weights)
          for (const share of path) {
            const moved = withWeight(weights, dragged, share / 20)
            expect([...live.move(moved, dragged)]).toEqual(runDraws(draws, moved).ranks.map((row) => row[0]))
          }
          const last = withWeight(weights, dragged, path.at(-1)! / 20)
          const rest = live.settle(last)
          while (!rest.step(70));
          expect(rest.result()).toEqual(runDraws(draws, last))
        },
      ),
      { numRuns: 40, seed: 9 },
    )
  })

  it('stands still where there is one criterion or one candidate', () => {
    const one = prepareDraws({ views: [[[0.2], [0.7]]], samples: 10, seed: 1 })
    expect([...startLive(one, [1]).move([1], 0)]).toEqual([0, 10])
    const alone = prepareDraws({ views: [[[0.2, 0.1]]], samples: 10, seed: 1 })
    expect([...startLive(alone, [0.5, 0.5]).move([0.9, 0.1], 1)]).toEqual([10])
  })
})
