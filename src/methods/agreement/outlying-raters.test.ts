import { describe, expect, it } from 'vitest'
import { outlyingRaters } from '#src/methods/agreement/outlying-raters.ts'

describe('outlyingRaters', () => {
  it('finds the one who sees it the other way round, and says how he leans', () => {
    const found = outlyingRaters([
      [4, 3, 5, 2, 4],
      [4, 3, 4, 2, 4],
      [5, 3, 5, 2, 4],
      [4, 3, 5, 2, 3],
      [1, 5, 1, 5, 1],
    ])
    expect(found.outlying).toEqual([4])
    expect(found.raters[4]!.leaning).toBeCloseTo(-1, 12)
    expect(found.raters[4]!.agreement).toBeLessThan(-0.8)
    expect(found.raters[0]!.agreement).toBeGreaterThan(0.8)
  })

  it('finds none where all lie equally far, and takes missing ratings', () => {
    expect(
      outlyingRaters([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
    ).toMatchObject({ outlying: [] })
    const found = outlyingRaters([
      [1, null, 3],
      [1, 2, null],
      [null, 2, 3],
    ])
    expect(found.raters.map(({ score, agreement }) => [score, agreement])).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ])
  })

  it.each([
    [[[1], [2]], 'too-few', 'raters'],
    [
      [
        [1, null],
        [1, null],
        [null, 2],
      ],
      'too-few',
      'raters.2',
    ],
  ] as const)('refuses %j as %s', (raters, code, path) => {
    expect(() => outlyingRaters(raters)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
