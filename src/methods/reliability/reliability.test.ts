import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MethodError } from '#src/methods/method-error.ts'
import { reliability } from '#src/methods/reliability/reliability.ts'

describe('reliability', () => {
  it.each([
    [9, 10, 'uniform', 10 / 12, 0.5872200830116173, 0.9771688017000404],
    [9, 10, 'jeffreys', 9.5 / 11, 0.6186852289333836, 0.9889883262368389],
    [47, 50, 'uniform', 48 / 52, 0.8375777819279495, 0.978216437943731],
    [0, 3, 'uniform', 1 / 5, 0.006309463209709866, 0.6023646356164746],
  ] as const)('gives for %d kept of %d with a %s prior what SciPy 1.17.1 gives', (kept, made, prior, mean, lower, upper) => {
    const found = reliability(kept, made, { prior })
    expect(found.mean).toBeCloseTo(mean, 14)
    expect(found.lower).toBeCloseTo(lower, 13)
    expect(found.upper).toBeCloseTo(upper, 13)
  })

  it('answers with its prior, and says which, when nothing was promised yet', () => {
    expect(reliability(0, 0)).toMatchObject({ mean: 0.5, prior: { alpha: 1, beta: 1 }, posterior: { alpha: 1, beta: 1 } })
    expect(reliability(0, 0).lower).toBeCloseTo(0.025, 14)
    expect(reliability(0, 0).upper).toBeCloseTo(0.975, 14)
  })

  it('never calls a short clean record certain', () => {
    expect(reliability(3, 3).mean).toBeLessThan(0.81)
    expect(reliability(300, 300).lower).toBeGreaterThan(reliability(3, 3).lower)
  })

  it('keeps the mean inside the interval and narrows it with more evidence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (made, share) => {
        const kept = Math.round(made * share)
        const few = reliability(kept, made)
        const many = reliability(kept * 4, made * 4)
        expect(few.lower).toBeLessThanOrEqual(few.mean)
        expect(few.mean).toBeLessThanOrEqual(few.upper)
        expect(many.upper - many.lower).toBeLessThanOrEqual(few.upper - few.lower + 1e-12)
      }),
    )
  })

  it.each([
    [3, 2, {}, 'out-of-range', 'kept'],
    [-1, 2, {}, 'out-of-range', 'kept'],
    [1, Number.NaN, {}, 'not-a-number', 'made'],
    [1, 2, { level: 1 }, 'out-of-range', 'level'],
    [1, 2, { prior: { alpha: 0, beta: 1 } }, 'not-positive', 'prior.alpha'],
  ] as const)('refuses %d of %d with %j as %s', (kept, made, options, code, path) => {
    expect(() => reliability(kept, made, options)).toThrow(
      expect.objectContaining({ constructor: MethodError, code, path }) as Error,
    )
  })
})
