import { describe, expect, it } from 'vitest'
import { ewma } from '#src/methods/signals/ewma.ts'
import { MONTGOMERY } from '#src/methods/signals/montgomery-example.ts'

describe('ewma', () => {
  it('signals in Montgomery’s example with λ 0.1 and L 2.7 at observation 29, worked out by hand', () => {
    const found = ewma(MONTGOMERY, { start: 10, sigma: 1, lambda: 0.1, l: 2.7 })
    expect(found.ewma[0]).toBeCloseTo(9.945, 10)
    expect(found.ewma[1]).toBeCloseTo(9.7495, 10)
    expect(found.upper[0]).toBeCloseTo(10.27, 10)
    expect(found.upper[29]).toBeCloseTo(10.62, 2)
    expect(found.ewma[28]).toBeCloseTo(10.646823454576364, 10)
    expect(found.signals[0]).toBe(28)
  })

  it('is a chart of single values for λ 1', () => {
    const found = ewma([1, 5], { start: 0, sigma: 1, lambda: 1, l: 3 })
    expect(found).toEqual({ ewma: [1, 5], lower: [-3, -3], upper: [3, 3], signals: [1] })
    expect(ewma([], { start: 0, sigma: 1, lambda: 1, l: 3 }).ewma).toEqual([])
  })

  it.each([
    [{ start: 0, sigma: 0, lambda: 0.1, l: 3 }, 'not-positive', 'sigma'],
    [{ start: 0, sigma: 1, lambda: 1.1, l: 3 }, 'out-of-range', 'lambda'],
    [{ start: 0, sigma: 1, lambda: 0.1, l: 0 }, 'not-positive', 'l'],
  ] as const)('refuses %j as %s', (options, code, path) => {
    expect(() => ewma([1], options)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
