import { expect, test } from 'vitest'
import { addMonths, dayAfterKey, sameDayOf, weeksOf } from './month.ts'

test('a month is whole weeks that begin where the reader’s week begins', () => {
  expect(weeksOf('2026-11', 1)[0]?.[0]).toBe('2026-10-26')
  expect(weeksOf('2026-11', 7)[0]?.[0]).toBe('2026-11-01')
  expect(weeksOf('2026-11', 6)[0]?.[0]).toBe('2026-10-31')
  expect(weeksOf('2027-02', 1)).toHaveLength(4)
  expect(
    weeksOf('2026-11', 1)
      .flat()
      .filter((day) => day.startsWith('2026-11')),
  ).toHaveLength(30)
})

test('months follow each other over the year, and a day that another month lacks is its last', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(sameDayOf('2027-01-31', '2027-02')).toBe('2027-02-28')
})

test('arrows go the way of reading', () => {
  const european = { isMirrored: false, firstDay: 1 }
  expect(dayAfterKey('ArrowRight', '2026-11-30', european)).toBe('2026-12-01')
  expect(dayAfterKey('ArrowRight', '2026-11-30', { isMirrored: true, firstDay: 6 })).toBe('2026-11-29')
  expect(dayAfterKey('Home', '2026-11-26', european)).toBe('2026-11-23')
  expect(dayAfterKey('End', '2026-11-26', european)).toBe('2026-11-29')
  expect(dayAfterKey('PageDown', '2026-10-31', european)).toBe('2026-11-30')
  expect(dayAfterKey('x', '2026-10-31', european)).toBeUndefined()
})
