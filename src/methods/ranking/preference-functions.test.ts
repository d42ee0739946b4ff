import { describe, expect, it } from 'vitest'
import { preferenceFunction } from '#src/methods/ranking/preference-functions.ts'

describe('preferenceFunction', () => {
  it.each([
    [{ type: 'usual' }, [0, 0.1, 5], [0, 1, 1]],
    [{ type: 'ushape', q: 2 }, [1, 2, 2.1], [0, 0, 1]],
    [{ type: 'vshape', p: 4 }, [0, 1, 4, 9], [0, 0.25, 1, 1]],
    [{ type: 'level', q: 1, p: 3 }, [1, 1.5, 3, 3.5], [0, 0.5, 0.5, 1]],
    [{ type: 'linear', q: 1, p: 3 }, [1, 2, 3, 4], [0, 0.5, 1, 1]],
    [{ type: 'gaussian', s: 2 }, [0, 2], [0, 1 - Math.exp(-0.5)]],
  ] as const)('computes %j as Brans and Vincke 1985 define it', (definition, differences, expected) => {
    const prefer = preferenceFunction(definition, 'f')
    differences.forEach((difference, i) => {
      expect(prefer(difference, 10)).toBeCloseTo(expected[i]!, 14)
    })
  })

  it('does not take a rounded binary fraction for an advantage over the threshold', () => {
    expect(0.3 - 0.1 > 0.2).toBe(false)
    expect(preferenceFunction({ type: 'ushape', q: 0.1 }, 'f')(0.3 - 0.2, 0.3)).toBe(0)
    expect(preferenceFunction({ type: 'usual' }, 'f')(0.1 + 0.2 - 0.3, 0.3)).toBe(0)
  })

  it.each([
    [{ type: 'ushape' }, 'missing', 'f.q'],
    [{ type: 'vshape', p: 0 }, 'not-positive', 'f.p'],
    [{ type: 'level', q: 3, p: 2 }, 'not-ordered', 'f.p'],
    [{ type: 'linear', q: 2, p: 2 }, 'not-ordered', 'f.p'],
    [{ type: 'ushape', q: -1 }, 'out-of-range', 'f.q'],
    [{ type: 'gaussian' }, 'missing', 'f.s'],
  ] as const)('refuses %j as %s', (definition, code, path) => {
    expect(() => preferenceFunction(definition, 'f')).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
