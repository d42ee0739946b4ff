import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { promethee } from '#src/methods/ranking/promethee.ts'

/** Location of a power station: Brans, Vincke and Mareschal, How to select and how to rank projects, EJOR 24, 1986. */
const station = {
  matrix: [
    [80, 90, 6, 5.4, 8, 5],
    [65, 58, 2, 9.7, 1, 1],
    [83, 60, 4, 7.2, 4, 7],
    [40, 80, 10, 7.5, 7, 10],
    [52, 72, 6, 2.0, 3, 8],
    [94, 96, 7, 3.6, 5, 6],
  ],
  weights: [1, 1, 1, 1, 1, 1],
  directions: ['min', 'max', 'min', 'min', 'min', 'max'],
} as const
const functions = [
  { type: 'ushape', q: 10 },
  { type: 'vshape', p: 30 },
  { type: 'linear', q: 0.5, p: 5 },
  { type: 'level', q: 1, p: 6 },
  { type: 'usual' },
  { type: 'gaussian', s: 5 },
] as const

describe('promethee', () => {
  it('reproduces the power station of Brans, Vincke and Mareschal 1986', () => {
    const found = promethee(station, { functions })
    const published = [
      [0, 0.296, 0.25, 0.268, 0.1, 0.185],
      [0.462, 0, 0.389, 0.333, 0.296, 0.5],
      [0.236, 0.18, 0, 0.333, 0.056, 0.429],
      [0.399, 0.505, 0.305, 0, 0.223, 0.212],
      [0.444, 0.515, 0.487, 0.38, 0, 0.448],
      [0.286, 0.399, 0.25, 0.431, 0.133, 0],
    ]
    found.preference.flat().forEach((value, place) => {
      expect(Math.abs(value - published.flat()[place]!)).toBeLessThan(0.0015)
    })
    const net = [-0.145664, 0.017162, -0.089524, -0.020003, 0.2929, -0.054872]
    found.net.forEach((flow, i) => {
      expect(flow).toBeCloseTo(net[i]!, 6)
    })
    expect(found.ranks).toEqual([6, 2, 5, 3, 1, 4])
    expect(found.preferred.filter(([better]) => better === 4)).toHaveLength(5)
    expect(found.incomparable).toContainEqual([1, 3])
  })

  it('balances: leaving and entering flows have the same sum, each pair is judged once', () => {
    const value = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 12 }), (matrix) => {
        const found = promethee({ matrix, weights: [3, 2, 1] })
        const pairs = (matrix.length * (matrix.length - 1)) / 2
        expect(found.net.reduce((sum, flow) => sum + flow, 0)).toBeCloseTo(0, 12)
        expect(found.preferred.length + found.indifferent.length + found.incomparable.length).toBe(pairs)
      }),
    )
  })

  it('defines one alternative, and calls equal rows indifferent, also after binary rounding', () => {
    expect(promethee({ matrix: [[1]], weights: [1] })).toMatchObject({ net: [0], ranks: [1], preferred: [] })
    expect(promethee({ matrix: [[0.1 + 0.2], [0.3]], weights: [1] })).toMatchObject({ ranks: [1, 1], indifferent: [[0, 1]] })
  })

  it('refuses too few functions and a function without its threshold', () => {
    expect(() => promethee(station, { functions: [{ type: 'usual' }] })).toThrow(
      expect.objectContaining({ code: 'length-mismatch', path: 'functions' }) as Error,
    )
    expect(() => promethee({ matrix: [[1]], weights: [1] }, { functions: [{ type: 'linear', q: 1 }] })).toThrow(
      expect.objectContaining({ code: 'missing', path: 'functions.0.p' }) as Error,
    )
  })
})
