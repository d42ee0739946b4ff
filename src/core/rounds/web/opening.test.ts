import { expect, test } from 'vitest'
import { dueInstant, rolesOf, toInvitation } from './opening.ts'

const due = { day: '2026-12-04', time: '18:00' }

test('a deadline is the hour on the clock of whoever writes it', () => {
  expect(dueInstant({ rule: 'deadline', due }, 'Europe/Berlin')).toBe('2026-12-04T17:00:00Z')
  expect(dueInstant({ rule: 'deadline', due }, 'Asia/Tokyo')).toBe('2026-12-04T09:00:00Z')
})

test('a day that is not typed whole is no deadline, and a round that waits for all has none', () => {
  expect(dueInstant({ rule: 'deadline', due: { day: '', time: '18:00' } }, 'UTC')).toBeNull()
  expect(dueInstant({ rule: 'deadline', due: { day: '2026-12-04', time: '' } }, 'UTC')).toBeNull()
  expect(dueInstant({ rule: 'all-in', due }, 'UTC')).toBeNull()
})

test('a party of which no role is chosen is not asked', () => {
  const invited = { by: 'role' as const, roles: { a: ['working-group'], b: [] }, seats: ['s'] }
  expect(toInvitation(invited)).toEqual({ by: 'role', parties: [{ organisationId: 'a', roles: ['working-group'] }] })
  expect(toInvitation({ ...invited, by: 'name' })).toEqual({ by: 'name', seats: ['s'] })
})

test('only the roles that somebody has are offered, and observers are not asked', () => {
  const member = (role: string, organisationId = 'a') => ({ seatId: role, organisationId, name: role, role })
  const members = [member('working-group'), member('observer'), member('executive-sponsor'), member('member', 'b')]
  expect(rolesOf('a', members)).toEqual(['executive-sponsor', 'working-group'])
})
