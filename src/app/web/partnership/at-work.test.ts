import { describe, expect, it } from 'vitest'
import { atWork } from './at-work.ts'

const osaka = {
  timeZone: 'Asia/Tokyo',
  workingDays: [1, 2, 3, 4, 5],
  workingFrom: '09:00',
  workingTo: '17:30',
  closed: [{ day: '2026-11-23', name: 'Labour Thanksgiving Day' }],
}

describe('a party', () => {
  it.each([
    ['2026-11-20T00:00:00Z', 'open'],
    ['2026-11-20T08:29:00Z', 'open'],
    ['2026-11-20T08:30:00Z', 'after-hours'],
    ['2026-11-19T23:59:00Z', 'after-hours'],
    ['2026-11-21T03:00:00Z', 'day-off'],
    ['2026-11-22T15:00:00Z', 'holiday'],
  ])('at %s is: %s', (now, state) => expect(atWork(osaka, now).state).toBe(state))

  it('says which holiday it is, and nothing where its hours are not known', () => {
    expect(atWork(osaka, '2026-11-23T03:00:00Z').name).toBe('Labour Thanksgiving Day')
    expect(atWork({ ...osaka, workingDays: [] }, '2026-11-23T03:00:00Z').state).toBe('unknown')
  })
})
