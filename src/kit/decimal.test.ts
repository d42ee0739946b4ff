import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, decimalPlaces, normaliseDecimal, subtractDecimals } from './decimal.ts'

describe('decimals', () => {
  it.each([
    ['84.60', '84.6'],
    ['0084.6', '84.6'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['1200', '1200'],
    ['100.000', '100'],
    ['0.050', '0.05'],
    ['000', '0'],
  ])('writes %s as %s', (text, expected) => expect(normaliseDecimal(text)).toBe(expected))

  it.each(['', '.5', '5.', '1e3', '1,5', '+1', '--1', '1.2.3', 'NaN', `1${'0'.repeat(20)}`, `0.${'1'.repeat(13)}`])(
    'does not take %s for a decimal',
    (text) => expect(normaliseDecimal(text)).toBeUndefined(),
  )

  it('compares where doubles cannot', () => {
    expect(compareDecimals('9007199254740993', '9007199254740992')).toBe(1)
    expect(compareDecimals('-2', '-10')).toBe(1)
    expect(compareDecimals('0.30', '0.3')).toBe(0)
  })

  it('subtracts exactly: what is taken away and given back is the same', () => {
    expect(subtractDecimals('0.3', '0.1')).toBe('0.2')
    expect(subtractDecimals('1', '2.5')).toBe('-1.5')
    const decimal = fc.tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 999_999 }))
    fc.assert(
      fc.property(decimal, decimal, (first, second) => {
        const [one, two] = [first, second].map(([whole, part]) => normaliseDecimal(`${whole}.${part}`) ?? '')
        const difference = subtractDecimals(one!, two!)
        expect(compareDecimals(difference, '0')).toBe(compareDecimals(one!, two!))
        expect(subtractDecimals(one!, difference)).toBe(two)
      }),
    )
  })

  it('counts the digits after the point', () => expect(['5', '5.25'].map(decimalPlaces)).toEqual([0, 2]))
})
