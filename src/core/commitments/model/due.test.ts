import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonWorkingDay, hintFor, isInTime, isPast, lateFrom, workingDaysLate } from '#src/core/commitments/model/due.ts'
import { occurrenceDay } from '#src/core/commitments/model/rhythm.ts'
import { isWorkingDay } from '#src/core/organisations/model.ts'

const berlin = { workingDays: [1, 2, 3, 4, 5], closedDays: new Set(['2026-12-25', '2026-12-26']) }
const riyadh = { workingDays: [1, 2, 3, 4, 7], closedDays: new Set<string>() }
const onDay = (day: string) => ({ due: { kind: 'day' as const, day }, zone: 'Europe/Berlin' })
const at = (instant: string) => Temporal.Instant.from(instant)

describe('a due day', () => {
  it('is late when it has ended where the owing party is', () => {
    expect(isPast(onDay('2026-11-26'), [berlin], at('2026-11-26T22:59:59Z'))).toBe(false)
    expect(isPast(onDay('2026-11-26'), [berlin], at('2026-11-26T23:00:00Z'))).toBe(true)
  })

  it('gives time until both sides have worked a day, when one of them rests on it', () => {
    // A Friday: Riyadh rests; Saturday nobody works; Sunday Berlin rests.
    expect(lateFrom(onDay('2026-11-27'), [berlin, riyadh]).toString()).toBe('2026-11-30T23:00:00Z')
    expect(lateFrom(onDay('2026-11-27'), [berlin]).toString()).toBe('2026-11-27T23:00:00Z')
  })

  it('counts days late in days on which both work', () => {
    expect(workingDaysLate(onDay('2026-11-26'), [berlin, riyadh], at('2026-11-29T12:00:00Z'))).toBe(1)
    expect(workingDaysLate(onDay('2026-11-26'), [berlin, riyadh], at('2026-12-01T12:00:00Z'))).toBe(2)
    expect(workingDaysLate(onDay('2026-11-26'), [berlin, riyadh], at('2026-11-26T12:00:00Z'))).toBe(0)
  })

  it('is kept in time by the day on which it was done, however late that was said', () => {
    const deadline = onDay('2026-11-27')
    expect(isInTime({ keptOn: '2026-11-30', keptAt: null }, deadline, [berlin, riyadh])).toBe(true)
    expect(isInTime({ keptOn: '2026-11-30', keptAt: null }, deadline, [berlin])).toBe(false)
  })

  it('says who does not work and which day would suit both', () => {
    const names = new Map([['2026-12-25', 'Christmas Day']])
    const hint = hintFor(Temporal.PlainDate.from('2026-12-25'), [
      { ...berlin, organisationId: 'a', names },
      { ...riyadh, organisationId: 'b', names: new Map() },
    ])
    expect(hint).toEqual({
      day: '2026-12-25',
      closed: [
        { organisationId: 'a', name: 'Christmas Day' },
        { organisationId: 'b', name: null },
      ],
      proposed: '2026-12-28',
    })
  })
})

describe('an instant', () => {
  const deadline = { due: { kind: 'instant' as const, at: '2026-11-28T12:00:00Z' }, zone: 'Europe/Berlin' }
  it('is late to the second, though nobody works on that Saturday', () => {
    expect(isPast(deadline, [berlin], at('2026-11-28T11:59:59Z'))).toBe(false)
    expect(isPast(deadline, [berlin], at('2026-11-28T12:00:00Z'))).toBe(true)
    expect(isInTime({ keptOn: '2026-11-28', keptAt: '2026-11-28T12:00:00Z' }, deadline, [berlin])).toBe(true)
    expect(isInTime({ keptOn: '2026-11-28', keptAt: '2026-11-28T12:00:01Z' }, deadline, [berlin])).toBe(false)
  })
})

describe('a rhythm', () => {
  const monthly = { every: 1, unit: 'month', rule: 'exact', until: null } as const
  const days = (rhythm: Parameters<typeof occurrenceDay>[0]['rhythm'], from: string, numbers: number[]) =>
    numbers.map((number) => occurrenceDay({ from, rhythm }, number, [berlin])?.toString())

  it('comes back to the 31st after a shorter month', () => {
    expect(days(monthly, '2027-01-31', [1, 2, 3, 4])).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
  })

  it('moves to a common working day where its rule says so, without shifting those that follow', () => {
    expect(days({ ...monthly, rule: 'next-working-day' }, '2026-10-31', [1, 2])).toEqual(['2026-11-02', '2026-11-30'])
    expect(days({ ...monthly, rule: 'previous-working-day' }, '2026-10-31', [1])).toEqual(['2026-10-30'])
    expect(days({ every: 1, unit: 'quarter', rule: 'exact', until: null }, '2026-01-31', [2, 5])).toEqual([
      '2026-04-30',
      '2027-01-31',
    ])
  })

  it('ends after its last day', () => {
    expect(days({ ...monthly, until: '2027-02-28' }, '2027-01-31', [2, 3])).toEqual(['2027-02-28', undefined])
  })

  it('never goes back in time', () => {
    const arbitrary = fc.record({
      every: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('day', 'week', 'month', 'quarter' as const),
      number: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(arbitrary, ({ every, unit, number }) => {
        const [first, second] = days({ every, unit: unit as 'day', rule: 'next-working-day', until: null }, '2026-01-31', [
          number,
          number + 1,
        ])
        return first !== undefined && second !== undefined && first <= second
      }),
    )
  })
})

describe('a common working day', () => {
  it('is one for everybody, and the first of them', () => {
    const calendar = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 5 })
    fc.assert(
      fc.property(calendar, calendar, fc.integer({ min: 0, max: 800 }), (first, second, offset) => {
        const calendars = [first, second].map((workingDays) => ({ workingDays, closedDays: new Set<string>() }))
        const start = Temporal.PlainDate.from('2026-01-01').add({ days: offset })
        const found = commonWorkingDay(start, calendars)
        const before = start.until(found).days
        const skipped = Array.from({ length: before }, (_, days) => start.add({ days }))
        return isWorkingDay(found, calendars) && skipped.every((day) => !isWorkingDay(day, calendars))
      }),
    )
  })
})
