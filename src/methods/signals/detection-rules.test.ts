import { describe, expect, it } from 'vitest'
import { detectRule } from '#src/methods/signals/detection-rules.ts'

const lines = { centre: 0, sigma: 1 }

describe('detectRule', () => {
  it.each([
    ['8-run', [1, 1, 1, 1, 1, 1, 1, 1], [[0, 7, 'above']]],
    ['9-run', [1, 1, 1, 1, 1, 1, 1, 1], []],
    ['9-run', [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1], [[0, 9, 'below']]],
    ['2-of-3', [0, 2.5, 0, 2.5], [[1, 3, 'above']]],
    ['2-of-3', [0, 2.5, 0, 0, 2.5], []],
    ['2-of-3', [2.5, -2.5, 0], []],
    ['2-of-3', [2, 2, 2], []],
    ['4-of-5', [-1.5, -1.5, 0, -1.5, -1.5], [[0, 4, 'below']]],
    ['3-of-4', [1.6, 1.6, 0, 1.6], [[0, 3, 'above']]],
    ['trend', [1, 2, 3, 4, 5, 6], [[0, 5, 'rising']]],
    ['trend', [1, 2, 3, 4, 5, 5], []],
    ['trend', [9, 6, 5, 4, 3, 2, 1], [[0, 6, 'falling']]],
  ] as const)('finds by the rule “%s” in %j what it should', (rule, values, expected) => {
    expect(detectRule(rule, values, lines).map(({ from, to, side }) => [from, to, side])).toEqual(expected)
  })

  it('joins finds that overlap and finds nothing by sigmas where there are none', () => {
    expect(detectRule('2-of-3', [3, 3, 3, 3], lines)).toHaveLength(1)
    expect(detectRule('2-of-3', [3, 3, 3], { centre: 0, sigma: 0 })).toEqual([])
  })
})
