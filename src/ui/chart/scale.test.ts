import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearScale, niceTicks, thin } from './scale.ts'
import { extentOf, seriesRows } from './series.ts'

test('ticks are round numbers that cover the range', () => {
  expect(niceTicks([80.6, 86.6], 4)).toEqual([80, 82, 84, 86, 88])
  expect(niceTicks([0, 0.3], 3)).toEqual([0, 0.1, 0.2, 0.3])
  expect(niceTicks([5, 5], 3)[0]).toBeLessThanOrEqual(5)
  expect(niceTicks([56, 64.5], 4)).toEqual([55, 57.5, 60, 62.5, 65])
  expect(niceTicks([56, 64.5], 4, 1)).toEqual([55, 60, 65])
  expect(niceTicks([56, 56.2], 4, 1)).toEqual([56, 57])
})

test('ticks cover any range, to less than can be drawn, without running away', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
      (low, span) => {
        const ticks = niceTicks([low, low + span], 5)
        expect(ticks.length).toBeLessThan(14)
        const first = ticks[0] ?? Number.NaN
        const last = ticks.at(-1) ?? Number.NaN
        // What may lie outside is measured in steps: at a step of 2,000 a low of -0.000001 is drawn at 0.
        const step = (last - first) / (ticks.length - 1)
        expect((first - low) / step).toBeLessThan(1e-6)
        expect((low + span - last) / step).toBeLessThan(1e-6)
      },
    ),
  )
})

test('a mirrored scale runs from right to left, and one without a spread stays in the middle', () => {
  expect([1, 3, 5].map(linearScale([1, 5], [100, 0]))).toEqual([100, 50, 0])
  expect(linearScale([2, 2], [0, 100])(2)).toBe(50)
})

test('when there is no room for every label the newest stays', () => {
  expect(thin(['a', 'b', 'c', 'd', 'e'], 2)).toEqual(['b', 'e'])
  expect(thin(['a', 'b'], 9)).toEqual(['a', 'b'])
})

test('the table behind a series holds every day once, with the target that held on it', () => {
  const rows = seriesRows({
    series: [
      {
        name: 'A',
        points: [
          { day: '2026-01-01', value: 1 },
          { day: '2026-03-01', value: 2 },
        ],
      },
      { name: 'B', points: [{ day: '2026-03-01', value: 3 }] },
    ],
    target: [
      { from: '2025-06-01', value: 5 },
      { from: '2026-02-01', value: 6 },
    ],
  })
  expect(rows.map(({ day, cells, target }) => [day, ...cells.map((cell) => cell?.value), target])).toEqual([
    ['2026-03-01', 2, 3, 6],
    ['2026-01-01', 1, undefined, 5],
  ])
})

test('the picture has room for the target as well as the values', () => {
  const { values } = extentOf({
    series: [{ name: 'A', points: [{ day: '2026-01-01', value: 1 }] }],
    target: [{ from: '2026-01-01', value: 9 }],
  })
  expect(values[0]).toBeLessThan(1)
  expect(values[1]).toBeGreaterThan(9)
})
