import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha } from '#src/methods/agreement/krippendorff-alpha.ts'

const none = null
/** Four observers, twelve units: Krippendorff, Computing Krippendorff's alpha-reliability, 2011, section C. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
]

describe('krippendorffAlpha', () => {
  it.each([
    ['nominal', 0.743421052631579],
    ['ordinal', 0.8153875037548813],
    ['interval', 0.8491071428571428],
    ['ratio', 0.797402774711612],
  ] as const)('reproduces the %s α of Krippendorff 2011 (.743, .815, .849, .797)', (level, alpha) => {
    const found = krippendorffAlpha(observers, level)
    expect(found.alpha).toBeCloseTo(alpha, 12)
    expect(found).toMatchObject({ units: 11, pairableValues: 40 })
  })

  it('is one where all agree on values that differ, and does not change when raters change places', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 2],
          [1, 2],
        ],
        'interval',
      ).alpha,
    ).toBe(1)
    const value = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null })
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 5 }), (raters) => {
        let alpha: number
        try {
          alpha = krippendorffAlpha(raters, 'ordinal').alpha
        } catch {
          return
        }
        expect(alpha).toBeLessThanOrEqual(1)
        expect(krippendorffAlpha([...raters].reverse(), 'ordinal').alpha).toBeCloseTo(alpha, 12)
      }),
    )
  })

  it('takes binary fractions that mean the same as the same', () => {
    expect(
      krippendorffAlpha(
        [
          [0.1 + 0.2, 1],
          [0.3, 1],
        ],
        'nominal',
      ).alpha,
    ).toBe(1)
  })

  it.each([
    [[[1, 2]], 'interval', 'too-few', 'raters'],
    [
      [
        [1, null],
        [null, 2],
      ],
      'interval',
      'too-few',
      'raters',
    ],
    [[[], []], 'interval', 'too-few', 'raters'],
    [
      [
        [1, 1],
        [1, 1],
      ],
      'nominal',
      'no-variation',
      'raters',
    ],
    [
      [
        [1, -1],
        [1, 1],
      ],
      'ratio',
      'out-of-range',
      'raters.0.1',
    ],
    [[[1, 2], [1]], 'nominal', 'length-mismatch', 'raters.1'],
  ] as const)('refuses %j at %s level as %s', (raters, level, code, path) => {
    expect(() => krippendorffAlpha(raters, level)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
