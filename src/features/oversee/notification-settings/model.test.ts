import { describe, expect, it } from 'vitest'
import { isDigestDue, isQuiet, usualSettings } from '#src/features/oversee/notification-settings/model.ts'

const at = (text: string) => Temporal.Instant.from(text)

describe('quiet hours', () => {
  it.each([
    ['2027-03-01T19:00:00Z', 'Europe/Berlin', true],
    ['2027-03-01T18:59:59Z', 'Europe/Berlin', false],
    ['2027-03-02T05:59:00Z', 'Europe/Berlin', true],
    ['2027-03-02T06:00:00Z', 'Europe/Berlin', false],
    ['2027-03-01T12:00:00Z', 'Asia/Tokyo', true],
  ])('at %s in %s: %s', (now, zone, expected) => expect(isQuiet(usualSettings, at(now), zone)).toBe(expected))

  it('may lie within a day, and may be none', () => {
    const quiet = { from: '12:00', to: '13:00' }
    expect(isQuiet({ quiet }, at('2027-03-01T12:30:00Z'), 'UTC')).toBe(true)
    expect(isQuiet({ quiet }, at('2027-03-01T13:00:00Z'), 'UTC')).toBe(false)
    expect(isQuiet({ quiet: null }, at('2027-03-01T03:00:00Z'), 'UTC')).toBe(false)
  })
})

describe('a digest', () => {
  const zone = 'Europe/Berlin'
  // 1 March 2027 is a Monday.
  const morning = at('2027-03-01T06:30:00Z')
  it('is due after its time, once a day, and not at the weekend', () => {
    expect(isDigestDue(usualSettings, { now: morning, zone, last: null })).toBe(true)
    expect(isDigestDue(usualSettings, { now: at('2027-03-01T06:29:00Z'), zone, last: null })).toBe(false)
    expect(isDigestDue(usualSettings, { now: morning, zone, last: '2027-03-01T06:30:00Z' })).toBe(false)
    expect(isDigestDue(usualSettings, { now: morning, zone, last: '2027-02-26T09:00:00Z' })).toBe(true)
    expect(isDigestDue(usualSettings, { now: at('2027-03-06T09:00:00Z'), zone, last: null })).toBe(false)
  })
  it('comes on Mondays where it comes once a week', () => {
    const weekly = { ...usualSettings, digest: 'weekly' as const }
    expect(isDigestDue(weekly, { now: morning, zone, last: null })).toBe(true)
    expect(isDigestDue(weekly, { now: at('2027-03-02T09:00:00Z'), zone, last: null })).toBe(false)
  })
})
