import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Normalisation, normalise } from '#src/methods/ranking/normalise.ts'

describe('normalise', () => {
  it.each([
    ['vector', 'max', [0.6, 0.8]],
    ['vector', 'min', [0.4, 0.2]],
    ['min-max', 'max', [0, 1]],
    ['min-max', 'min', [1, 0]],
    ['max', 'max', [0.75, 1]],
    ['max', 'min', [1, 0.75]],
    ['sum', 'max', [3 / 7, 4 / 7]],
    ['sum', 'min', [4 / 7, 3 / 7]],
    ['none', 'max', [3, 4]],
    ['none', 'min', [3, 4]],
  ] as const)('puts 3 and 4 on the scale “%s” for “%s”', (normalisation, direction, expected) => {
    normalise([3, 4], { direction, normalisation }).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 14)
    })
  })

  it('keeps the order where more is better and turns it where less is better', () => {
    const kinds = fc.constantFrom<Normalisation>('vector', 'min-max', 'max', 'sum')
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 20 }),
        kinds,
        (column, normalisation) => {
          const up = normalise(column, { direction: 'max', normalisation })
          const down = normalise(column, { direction: 'min', normalisation })
          column.forEach((value, i) => {
            column.forEach((other, j) => {
              if (value >= other) return
              expect(up[i]!).toBeLessThan(up[j]!)
              expect(down[i]!).toBeGreaterThan(down[j]!)
            })
          })
          expect([...up, ...down].every((value) => value >= 0 && value <= 1)).toBe(true)
        },
      ),
    )
  })

  it('defines equal values and columns of zeros', () => {
    expect(normalise([5, 5], { direction: 'max', normalisation: 'min-max' })).toEqual([1, 1])
    expect(normalise([0, 0], { direction: 'max', normalisation: 'vector' })).toEqual([0, 0])
    expect(normalise([0, 0], { direction: 'min', normalisation: 'vector' })).toEqual([1, 1])
    expect(normalise([0, 0], { direction: 'max', normalisation: 'sum' })).toEqual([0, 0])
    expect(normalise([7], { direction: 'min', normalisation: 'max' })).toEqual([1])
  })

  it.each([
    [[0, 1], 'min', 'sum', 'not-positive', 'column.0'],
    [[1, 0], 'min', 'max', 'not-positive', 'column.1'],
    [[1, -1], 'max', 'max', 'out-of-range', 'column.1'],
    [[], 'max', 'none', 'too-few', 'column'],
    [[Number.NaN], 'max', 'none', 'not-a-number', 'column.0'],
  ] as const)('refuses %j for “%s” under “%s” as %s', (column, direction, normalisation, code, path) => {
    expect(() => normalise(column, { direction, normalisation })).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
