import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPast } from '#src/core/commitments/model/due.ts'
import { countLate, type KeptPromise, type Promised } from '#src/features/oversee/portfolio/model/late.ts'

const first = Temporal.PlainDate.from('2026-03-02')
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => first.add({ days }).toString())
const calendar = fc.record({
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  closedDays: fc.array(day(-10, 40), { maxLength: 30 }),
})

const promised: fc.Arbitrary<Promised> = fc.tuple(
  fc.option(day(-20, 30), { nil: null }),
  fc.integer({ min: -500, max: 700 }).map((hours) => Temporal.Instant.from('2026-03-02T00:00:00Z').add({ hours }).toString()),
  fc.constantFrom('Pacific/Auckland', 'Europe/Berlin', 'America/Los_Angeles'),
  fc.constantFrom('a', 'b', 'c'),
  fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  fc.boolean(),
)
const due: fc.Arbitrary<KeptPromise> = fc.tuple(fc.constantFrom('p', 'q'), promised)

test('what the portfolio counts as late is what each commitment says of itself', () => {
  fc.assert(
    fc.property(
      fc.array(due, { maxLength: 20 }),
      fc.tuple(calendar, calendar, calendar),
      fc.integer({ min: 0, max: 600 }),
      (dues, calendars, hours) => {
        const now = Temporal.Instant.from('2026-03-02T00:00:00Z').add({ hours })
        const known = calendars.map((one, index) => ({ organisationId: 'abc'.charAt(index), ...one }))
        const isLate = ([dueOn, dueAt, zone, owedBy, owedTo]: Promised) =>
          isPast(
            { due: dueOn === null ? { kind: 'instant', at: dueAt ?? '' } : { kind: 'day', day: dueOn }, zone },
            known.flatMap((side) =>
              [owedBy, ...owedTo].includes(side.organisationId) ? { ...side, closedDays: new Set(side.closedDays) } : [],
            ),
            now,
          )
        const counted = countLate({ due: dues, calendars: known }, now)
        for (const of of ['p', 'q']) {
          const late = dues.filter(([id, one]) => id === of && isLate(one))
          const warned = late.filter(([, one]) => one[5])
          expect(counted.get(of) ?? { count: 0, warned: 0 }).toEqual({ count: late.length, warned: warned.length })
        }
      },
    ),
    { numRuns: 60 },
  )
})
