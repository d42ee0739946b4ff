import { expect, test } from 'vitest'
import { canBeUndone, undoneSince } from './undo.ts'

const deletedAt = '2027-03-01T09:00:00Z'

test('what was deleted can be brought back for thirty days, and no longer', () => {
  expect(canBeUndone(deletedAt, Temporal.Instant.from('2027-03-31T08:59:59Z'))).toBe(true)
  expect(canBeUndone(deletedAt, Temporal.Instant.from('2027-03-31T09:00:00Z'))).toBe(false)
  expect(undoneSince(Temporal.Instant.from('2027-03-31T09:00:00Z'))).toBe(deletedAt)
})
