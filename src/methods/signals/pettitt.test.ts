import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NILE } from '#src/methods/signals/nile-example.ts'
import { pettitt } from '#src/methods/signals/pettitt.ts'

describe('pettitt', () => {
  it('finds the change of the Nile after 28 values, in 1898, as the literature does', () => {
    const found = pettitt(NILE)
    expect(found).toMatchObject({ k: 1617, t: 28 })
    expect(found.p).toBeCloseTo(3.5910221769362927e-7, 18)
  })

  it('allows ties', () => {
    const found = pettitt([5, 5, 6, 4, 7, 7, 7, 9, 8, 9, 12, 10])
    expect(found).toMatchObject({ k: 35, t: 7 })
    expect(found.p).toBeCloseTo(0.03943368531462139, 14)
  })

  it('finds no change in equal values and caps p at one', () => {
    expect(pettitt([2, 2, 2])).toEqual({ k: 0, t: 1, p: 1, u: [0, 0, 0] })
    expect(pettitt([0.3, 0.1 + 0.2])).toMatchObject({ k: 0, p: 1 })
  })

  it('is the same for any increasing change of scale', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 50 }), (values) => {
        expect(pettitt(values.map((value) => value ** 3 + 5))).toEqual(pettitt(values))
      }),
    )
  })

  it('refuses a single value and what is not a number', () => {
    expect(() => pettitt([1])).toThrow(expect.objectContaining({ code: 'too-few', path: 'y' }) as Error)
    expect(() => pettitt([1, Number.NaN])).toThrow(expect.objectContaining({ code: 'not-a-number', path: 'y.1' }) as Error)
  })
})
