import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPast } from '#src/core/commitments/model/due.ts'
import { countLate, type PastDue } from '#src/features/oversee/portfolio/model/late.ts'

const first = Temporal.PlainDate.from('2026-03-02')
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => first.add({ days }).toString())
const calendar = fc.record({
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  closedDays: fc.array(day(-10, 40), { maxLength: 30 }),
})

const due = fc.record({
  id: fc.constantFrom('p', 'q'),
  dueOn: fc.option(day(-20, 30)),
  dueAt: fc
    .integer({ min: -500, max: 700 })
    .map((hours) => Temporal.Instant.from('2026-03-02T00:00:00Z').add({ hours }).toString()),
  zone: fc.constantFrom('Pacific/Auckland', 'Europe/Berlin', 'America/Los_Angeles'),
  owedBy: fc.constantFrom('a', 'b', 'c'),
  owedTo: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  isWarned: fc.boolean(),
})

test('what the portfolio counts as late is what each commitment says of itself', () => {
  fc.assert(
    fc.property(
      fc.array(due, { maxLength: 20 }),
      fc.tuple(calendar, calendar, calendar),
      fc.integer({ min: 0, max: 600 }),
      (dues, calendars, hours) => {
        const now = Temporal.Instant.from('2026-03-02T00:00:00Z').add({ hours })
        const known = calendars.map((one, index) => ({ organisationId: 'abc'.charAt(index), ...one }))
        const sidesOf = ({ owedBy, owedTo }: PastDue) =>
          [owedBy, ...owedTo].map((party) => known.find((one) => one.organisationId === party))
        const isLate = (one: PastDue) =>
          isPast(
            {
              due: one.dueOn === null ? { kind: 'instant', at: one.dueAt ?? '' } : { kind: 'day', day: one.dueOn },
              zone: one.zone,
            },
            sidesOf(one).flatMap((side) => (side ? { ...side, closedDays: new Set(side.closedDays) } : [])),
            now,
          )
        const counted = countLate({ due: dues, calendars: known, partiesOf: () => ['a', 'b', 'c'] }, now)
        for (const id of ['p', 'q']) {
          const late = dues.filter((one) => one.id === id && isLate(one))
          expect(counted.get(id) ?? { count: 0, warned: 0 }).toEqual({
            count: late.length,
            warned: late.filter(({ isWarned }) => isWarned).length,
          })
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a commitment to a party that is gone is not late', () => {
  const one: PastDue = { id: 'p', dueOn: '2026-01-01', dueAt: null, zone: 'UTC', owedBy: 'a', owedTo: ['b'], isWarned: true }
  const now = Temporal.Instant.from('2026-03-02T00:00:00Z')
  expect(countLate({ due: [one], calendars: [], partiesOf: () => ['a'] }, now).size).toBe(0)
  expect(countLate({ due: [one], calendars: [], partiesOf: () => ['a', 'b'] }, now).get('p')).toEqual({ count: 1, warned: 1 })
})
