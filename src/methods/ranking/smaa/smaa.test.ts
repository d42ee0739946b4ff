import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#src/methods/random.ts'
import { smaa } from '#src/methods/ranking/smaa/smaa.ts'

const opposed = [
  [1, 0],
  [0, 1],
]

describe('smaa', () => {
  it('finds what can be worked out by hand: two opposed alternatives share the weights, centres at ¾ and ¼', () => {
    const found = smaa(opposed, seededRandom(), { samples: 50_000 })
    expect(found.rankAcceptability[0]![0]).toBeCloseTo(0.5, 1)
    expect(found.centralWeights[0]![0]).toBeCloseTo(0.75, 2)
    expect(found.centralWeights[1]![0]).toBeCloseTo(0.25, 2)
    expect(found.confidence).toEqual([1, 1])
    expect(found.pairwiseWinning[0]![1]! + found.pairwiseWinning[1]![0]!).toBeCloseTo(1, 12)
  })

  it('finds the middle one of three first where the weight lies between ⅓ and ⅔, by hand', () => {
    const found = smaa(
      [
        [1, 0],
        [2 / 3, 2 / 3],
        [0, 1],
      ],
      seededRandom(),
      { samples: 50_000 },
    )
    for (const row of found.rankAcceptability) expect(row[0]).toBeCloseTo(1 / 3, 2)
    expect(found.centralWeights[1]![0]).toBeCloseTo(0.5, 2)
  })

  it('takes an order of importance: first weight uniform on ½ to 1', () => {
    const found = smaa(opposed, seededRandom(), { weights: { order: [1, 0] }, samples: 50_000 })
    expect(found.rankAcceptability[1]).toEqual([1, 0])
    expect(found.centralWeights[0]).toBeNull()
    expect(found.confidence).toEqual([0, 1])
    expect(found.centralWeights[1]![1]).toBeCloseTo(0.75, 2)
  })

  it('takes intervals, by rejection where they are wide and by a walk where they are narrow', () => {
    const wide = smaa(opposed, seededRandom(), {
      weights: {
        intervals: [
          [0.2, 0.6],
          [0, 1],
        ],
      },
      samples: 50_000,
    })
    expect(wide.weightSampling).toBe('rejection')
    expect(wide.rankAcceptability[0]![0]).toBeCloseTo(0.25, 2)
    const narrow = smaa(opposed, seededRandom(), {
      weights: {
        intervals: [
          [0.48, 0.52],
          [0.48, 0.52],
        ],
      },
      samples: 50_000,
    })
    expect(narrow.rankAcceptability[0]![0]).toBeCloseTo(0.5, 1)
    const many = Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => (i === j ? 1 : 0)))
    const tight = smaa(many, seededRandom(), { weights: { intervals: many.map(() => [0.1, 0.2] as const) }, samples: 20_000 })
    expect(tight.weightSampling).toBe('hit and run')
    tight.rankAcceptability.forEach((row) => {
      expect(row[0]).toBeCloseTo(1 / 6, 1)
    })
  })

  it('is exact with given draws, and ties share the first rank', () => {
    const found = smaa(opposed, seededRandom(), {
      weights: [
        [1, 0],
        [3, 1],
        [1, 1],
        [0, 2],
      ],
    })
    expect(found).toMatchObject({
      samples: 4,
      rankAcceptability: [
        [0.75, 0.25],
        [0.5, 0.5],
      ],
      pairwiseWinning: [
        [0, 0.5],
        [0.25, 0],
      ],
    })
    expect(found.centralWeights[1]).toEqual([0.25, 0.75])
  })

  it('takes uncertain values: overlapping intervals win as often as they should (by hand ⅛)', () => {
    const found = smaa([[[0, 1]], [[0.5, 1.5]]], seededRandom(), { samples: 100_000 })
    expect(found.pairwiseWinning[0]![1]).toBeCloseTo(1 / 8, 2)
    expect(found.confidence[0]).toBeCloseTo(1 / 8, 2)
  })

  it('keeps draws of values together and turns criteria where less is better', () => {
    const found = smaa([[[1, 5, 3]], [[2, 6, 4]]], seededRandom(), { directions: ['min'] })
    expect(found).toMatchObject({
      samples: 3,
      rankAcceptability: [
        [1, 0],
        [0, 1],
      ],
    })
  })

  it('scales criteria between the extremes that may come when asked to', () => {
    const values = [
      [[0, 1000], 1],
      [500, 0],
    ] as const
    const found = smaa(values, seededRandom(), { normalisation: 'min-max', samples: 1000 })
    expect(found.rankAcceptability[0]![0]).toBeGreaterThan(0.6)
    expect(
      smaa(
        [
          [3, 1],
          [3, 2],
        ],
        seededRandom(),
        { normalisation: 'min-max' },
      ).rankAcceptability[1],
    ).toEqual([1, 0])
  })

  it('repeats itself for a seed, and its rows sum to one', () => {
    const value = fc.integer({ min: 0, max: 5 })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 6 }), fc.integer(), (values, seed) => {
        const found = smaa(values, seededRandom(seed), { samples: 200 })
        expect(smaa(values, seededRandom(seed), { samples: 200 })).toEqual(found)
        for (const row of found.rankAcceptability) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      }),
      { numRuns: 40 },
    )
  })

  it('defines one alternative and identical ones', () => {
    expect(smaa([[1, 2]], seededRandom(), { samples: 10 }).rankAcceptability).toEqual([[1]])
    expect(
      smaa(
        [
          [1, 2],
          [1, 2],
        ],
        seededRandom(),
        { samples: 10 },
      ).rankAcceptability,
    ).toEqual([
      [1, 0],
      [1, 0],
    ])
  })

  it.each([
    [[], {}, 'too-few', 'values'],
    [[[1], [1, 2]], {}, 'length-mismatch', 'values.1'],
    [[[[2, 1]]], {}, 'not-ordered', 'values.0.0'],
    [[[[1, 2, 3]], [[1, 2, 3, 4]]], {}, 'length-mismatch', 'values.1.0'],
    [opposed, { weights: { order: [0, 0] } }, 'duplicate', 'weights.order.1'],
    [opposed, { weights: { order: [0] } }, 'length-mismatch', 'weights.order'],
    [
      opposed,
      {
        weights: {
          intervals: [
            [0.6, 1],
            [0.6, 1],
          ],
        },
      },
      'out-of-range',
      'weights.intervals',
    ],
    [
      opposed,
      {
        weights: {
          intervals: [
            [0, 0.4],
            [0, 0.4],
          ],
        },
      },
      'out-of-range',
      'weights.intervals',
    ],
    [opposed, { weights: [] }, 'too-few', 'weights'],
    [opposed, { samples: 0 }, 'out-of-range', 'samples'],
  ] as const)('refuses %j with %j as %s at %s', (values, options, code, path) => {
    expect(() => smaa(values, seededRandom(), options)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
