import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kendallTau } from '#src/methods/agreement/kendall-tau.ts'

const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
const television = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]

describe('kendallTau', () => {
  it('gives without ties what SciPy 1.17.1 gives, exactly and approximately', () => {
    const found = kendallTau(iq, television)
    expect(found.tauB).toBeCloseTo(-0.1111111111111111, 14)
    expect(found).toMatchObject({ s: -5, concordant: 20, discordant: 25 })
    expect(found.pExact).toBeCloseTo(0.7274895282186948, 12)
    expect(found.pNormal).toBeCloseTo(0.6547208460185769, 12)
  })

  it('corrects for ties as SciPy 1.17.1 does', () => {
    const found = kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])
    expect(found.tauB).toBeCloseTo(-0.4714045207910316, 14)
    expect(found.pExact).toBeNull()
    expect(found.pNormal).toBeCloseTo(0.28274545993277467, 12)
  })

  it('sees a tie through binary rounding', () => {
    expect(kendallTau([0.1 + 0.2, 0.3, 1], [1, 2, 3]).concordant).toBe(2)
  })

  it('has the exact p of a perfect order: 2 / n!', () => {
    expect(kendallTau([1, 2, 3, 4], [1, 2, 3, 4])).toMatchObject({ tauB: 1, pExact: expect.closeTo(2 / 24, 14) })
    expect(kendallTau([1, 2], [2, 1])).toMatchObject({ tauB: -1, pExact: 1 })
  })

  it('lies between −1 and 1, and turns with one list', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3, maxLength: 30 }), (pairs) => {
        const [x, y] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)]
        fc.pre(new Set(x).size > 1 && new Set(y).size > 1)
        const { tauB, pNormal } = kendallTau(x, y)
        expect(Math.abs(tauB)).toBeLessThanOrEqual(1 + 1e-12)
        expect(
          kendallTau(
            x,
            y.map((value) => -value),
          ).tauB,
        ).toBeCloseTo(-tauB, 12)
        expect(pNormal).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it.each([
    [[1], [1], 'too-few', 'x'],
    [[1, 2], [1], 'length-mismatch', 'y'],
    [[1, 1], [1, 2], 'no-variation', 'x'],
    [[1, 2], [3, 3], 'no-variation', 'y'],
    [[1, Number.NaN], [3, 4], 'not-a-number', 'x.1'],
  ] as const)('refuses %j with %j as %s', (x, y, code, path) => {
    expect(() => kendallTau(x, y)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
