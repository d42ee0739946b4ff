import { describe, expect, it } from 'vitest'
import { checkLevel, checkMatrix, checkNumber, checkNumbers } from '#src/methods/number-checks.ts'

describe('number checks', () => {
  it('let through what the rule allows and give it back', () => {
    expect(checkNumber(3, 'n', { whole: true, atLeast: 3, atMost: 3 })).toBe(3)
    expect(
      checkMatrix([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual({ rows: 2, columns: 2 })
    expect(checkLevel(0.95)).toBe(0.95)
  })

  it.each([
    [() => checkNumber(Number.NaN, 'n'), 'not-a-number', 'n'],
    [() => checkNumber(1e101, 'n'), 'out-of-range', 'n'],
    [() => checkNumber(0.5, 'n', { whole: true }), 'not-whole', 'n'],
    [() => checkNumber(1e-200, 'n', { positive: true }), 'not-positive', 'n'],
    [() => checkNumber(2, 'n', { atMost: 1 }), 'out-of-range', 'n'],
    [() => checkNumbers([1], 'x', { fewest: 2 }), 'too-few', 'x'],
    [() => checkMatrix([[1, 2], [3]]), 'length-mismatch', 'matrix.1'],
    [() => checkMatrix([[1, Number.POSITIVE_INFINITY]]), 'not-a-number', 'matrix.0.1'],
    [() => checkLevel(1), 'out-of-range', 'level'],
  ] as const)('refuse with code and path (%#)', (check, code, path) => {
    expect(check).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
