import { describe, expect, it } from 'vitest'
import { cronbachAlpha } from '#src/methods/agreement/cronbach-alpha.ts'

const items = [
  [2, 4, 3, 5, 4, 2],
  [3, 4, 3, 4, 5, 2],
  [2, 5, 4, 5, 4, 1],
  [4, 4, 2, 5, 5, 3],
]

describe('cronbachAlpha', () => {
  it('gives α, Feldt’s interval and α without each item as computed with SciPy 1.17.1', () => {
    const found = cronbachAlpha(items)
    expect(found.alpha).toBeCloseTo(0.8858909499718943, 12)
    expect(found.interval[0]).toBeCloseTo(0.5918986419878307, 11)
    expect(found.interval[1]).toBeCloseTo(0.9822473746459062, 11)
    const without = [0.7933130699088144, 0.8233695652173915, 0.8767605633802815, 0.9133663366336632]
    found.alphaIfDropped.forEach((alpha, item) => {
      expect(alpha).toBeCloseTo(without[item]!, 12)
    })
    expect(found.standardised).toBeCloseTo(0.9002043606070315, 12)
  })

  it('leaves out respondents with a missing answer', () => {
    const found = cronbachAlpha(items.map((item, i) => [...item, i === 2 ? null : 5]))
    expect(found).toMatchObject({ respondents: 6, dropped: 1 })
    expect(found.alpha).toBeCloseTo(0.8858909499718943, 12)
  })

  it('defines two items, equal items and an item that does not vary', () => {
    expect(
      cronbachAlpha([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toMatchObject({ alpha: 1, interval: [1, 1], alphaIfDropped: [null, null], standardised: 1 })
    expect(
      cronbachAlpha([
        [1, 2, 3],
        [2, 2, 2],
        [1, 3, 2],
      ]).standardised,
    ).toBeNull()
    expect(
      cronbachAlpha([
        [0.1, 0.2, 0.3],
        [0.3, 0.3, 0.1 + 0.2],
      ]),
    ).toMatchObject({ standardised: null })
  })

  it.each([
    [[[1, 2]], {}, 'too-few', 'items'],
    [[[1], [2]], {}, 'too-few', 'items'],
    [
      [
        [1, 2],
        [2, 1],
      ],
      {},
      'no-variation',
      'items',
    ],
    [
      [
        [1, 2],
        [2, 2],
      ],
      { level: 2 },
      'out-of-range',
      'level',
    ],
  ] as const)('refuses %j as %s', (rows, options, code, path) => {
    expect(() => cronbachAlpha(rows, options)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
