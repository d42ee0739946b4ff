import { describe, expect, it } from 'vitest'
import { spearman } from '#src/methods/agreement/spearman.ts'

describe('spearman', () => {
  it('gives −29/165 for intelligence and hours of television, as the textbook example and SciPy 1.17.1 do', () => {
    const found = spearman([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17])
    expect(found.rho).toBeCloseTo(-29 / 165, 14)
    expect(found.p).toBeCloseTo(0.6271883447764846, 12)
  })

  it('calls any rising relation perfect, straight or not, with p 0', () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toEqual({ rho: 1, p: 0, n: 4 })
    expect(spearman([1, 2, 3, 4], [8, 4, 2, 1])).toEqual({ rho: -1, p: 0, n: 4 })
  })

  it.each([
    [[1, 2], [1, 2], 'too-few', 'x'],
    [[1, 2, 3], [1, 2], 'length-mismatch', 'y'],
    [[1, 2, 3], [2, 2, 2], 'no-variation', 'y'],
  ] as const)('refuses %j with %j as %s', (x, y, code, path) => {
    expect(() => spearman(x, y)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
