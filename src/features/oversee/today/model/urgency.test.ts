import { describe, expect, it } from 'vitest'
import { type Draft, draftItem } from '#src/features/oversee/today/model/item.ts'
import { orderItems, urgencyOf } from '#src/features/oversee/today/model/urgency.ts'

const today = '2027-03-01'
const draft = (why: Draft['why'], more: Partial<Draft> = {}): Draft =>
  draftItem({ why, seatId: '00000000-0000-4000-8000-000000000001', id: crypto.randomUUID(), ...more })

describe('urgency', () => {
  it.each([
    ['late', '2027-02-20', 'late'],
    ['keep', '2027-03-02', 'now'],
    ['keep', '2027-03-03', 'week'],
    ['accept', '2027-03-01', 'answer'],
    ['round', '2027-03-02', 'now'],
    ['round', '2027-03-05', 'answer'],
    ['round', null, 'answer'],
    ['value', '2027-02-28', 'week'],
    ['notice', '2027-03-02', 'now'],
    ['notice', '2027-03-07', 'week'],
    ['notice', '2027-04-20', 'know'],
    ['warned', '2027-03-01', 'know'],
    ['other-late', '2027-02-01', 'know'],
  ] as const)('of %s on %s is %s', (why, day, expected) => {
    expect(urgencyOf({ why, day }, today)).toBe(expected)
  })
})

describe('the order', () => {
  it('is by urgency, then by day; what has no day comes after what has one', () => {
    const items = [
      draft('warned', { title: 'know', day: '2027-02-01' }),
      draft('consent', { title: 'answer without a day' }),
      draft('keep', { title: 'this week', day: '2027-03-05' }),
      draft('accept', { title: 'answer', day: '2027-06-01' }),
      draft('late', { title: 'less late', day: '2027-02-20' }),
      draft('late', { title: 'later', day: '2027-02-10' }),
      draft('keep', { title: 'today', day: today }),
    ]
    expect(orderItems(items, today).map(({ title }) => title)).toEqual([
      'later',
      'less late',
      'today',
      'answer',
      'answer without a day',
      'this week',
      'know',
    ])
  })
})
