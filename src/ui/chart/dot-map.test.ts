import { expect, test } from 'vitest'
import { heightOf, rowsOfDots } from './dot-map.ts'

test('values of one size stand on a straight scale from nothing, those of very different size by their size', () => {
  expect(heightOf([2, 10, 40]).at(20)).toBeCloseTo(0.5)
  const wide = heightOf([1_000, 30_000, 1_000_000])
  expect(wide.ticks).toEqual([1_000, 10_000, 100_000, 1_000_000])
  expect(wide.at(1_000)).toBe(0)
  expect(wide.at(1_000_000)).toBe(1)
  expect(wide.at(0)).toBe(0)
  expect(heightOf([]).ticks.length).toBeGreaterThan(1)
})

test('dots of about the same value share a row of their band, and none is lost', () => {
  const dots = [1, 2, 51, 52, 100].map((value) => ({
    id: String(value),
    band: value > 50 ? 'needs care' : 'sound',
    value,
    name: '',
    words: () => '',
  }))
  const rows = rowsOfDots(dots, heightOf([100]), 10)
  expect(rows.find(({ place }) => place === 5)).toMatchObject({ band: 'needs care', dots: [{ id: '51' }, { id: '52' }] })
  expect(rows.flatMap((row) => row.dots)).toHaveLength(5)
  expect(Math.max(...rows.map(({ place }) => place))).toBe(9)
})
