import { describe, expect, it } from 'vitest'
import { knockOut } from '#src/methods/ranking/knock-out.ts'

describe('knockOut', () => {
  it('says who fails which must, and lets the bound itself pass', () => {
    const found = knockOut(
      [
        [3, 10],
        [2, 10],
        [0.1 + 0.2, 11],
      ],
      [
        { criterion: 0, atLeast: 0.3 },
        { criterion: 0, atMost: 2 },
        { criterion: 1, atMost: 10 },
      ],
    )
    expect(found.passed).toEqual([1])
    expect(found.failed).toEqual([
      { alternative: 0, broken: [{ criterion: 0, value: 3, rule: 1 }] },
      { alternative: 2, broken: [{ criterion: 1, value: 11, rule: 2 }] },
    ])
  })

  it('lets everyone pass without rules', () => {
    expect(knockOut([[1], [2]], [])).toEqual({ passed: [0, 1], failed: [] })
  })

  it.each([
    [[{ criterion: 1, atLeast: 1 }], 'out-of-range', 'rules.0.criterion'],
    [[{ criterion: 0 }], 'missing', 'rules.0'],
    [[{ criterion: 0, atLeast: 2, atMost: 1 }], 'not-ordered', 'rules.0'],
  ] as const)('refuses the rules %j as %s', (rules, code, path) => {
    expect(() => knockOut([[1]], rules)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
