import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frequencies, nextPeriod, periodEnd, periodKey, periodStart, previousPeriod, readPeriod } from './period.ts'

describe('periods', () => {
  it.each([
    ['2026-Q1', 'quarter', '2026-01-01'],
    ['Q4 2026', 'quarter', '2026-10-01'],
    ['2026q2', 'quarter', '2026-04-01'],
    ['2026-H2', 'half-year', '2026-07-01'],
    ['2026-W01', 'week', '2025-12-29'],
    ['2026-W53', 'week', '2026-12-28'],
    ['2026-03', 'month', '2026-03-01'],
    ['2026', 'year', '2026-01-01'],
    [' 2026-03-31 ', 'day', '2026-03-31'],
    ['31.3.2026', 'day', '2026-03-31'],
  ])('reads %s', (text, kind, start) => expect(readPeriod(text)).toEqual({ kind, start }))

  it.each([
    '',
    '2026-Q5',
    '2025-W53',
    '2026-W00',
    '2026-13',
    '2026-02-30',
    '31.06.2026',
    '03/04/2026',
    '26-03',
    'March',
    '20260331',
  ])('does not guess what %s means', (text) => expect(readPeriod(text)).toBeUndefined())

  it('names every period so that its name leads back to it, and joins one to the next without gap', () => {
    const day = fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }).toString())
    fc.assert(
      fc.property(day, fc.constantFrom(...frequencies), (of, frequency) => {
        const start = periodStart(of, frequency)
        expect(readPeriod(periodKey(start, frequency))).toEqual({ kind: frequency, start })
        expect(start <= of && of <= periodEnd(start, frequency)).toBe(true)
        expect(previousPeriod(nextPeriod(start, frequency), frequency)).toBe(start)
        expect(periodStart(periodEnd(start, frequency), frequency)).toBe(start)
      }),
    )
  })
})
