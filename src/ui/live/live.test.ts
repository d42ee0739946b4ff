import { expect, test } from 'vitest'
import { isAffected } from './affected.ts'
import { type LiveEntry, readEvent } from './live.ts'

const wire: LiveEntry = {
  type: 'entry',
  audience: 'a1',
  sequence: 7,
  verb: 'commitment.kept',
  subject: { kind: 'commitment', id: 'c1' },
  space: 's1',
}

test('an entry is read from the wire, and what is none is passed over', () => {
  expect(readEvent(JSON.stringify(wire))).toEqual(wire)
  expect(readEvent('{}')).toBeUndefined()
  expect(readEvent('not json')).toBeUndefined()
  expect(readEvent(JSON.stringify({ ...wire, subject: { kind: 'commitment' } }))).toBeUndefined()
})

test('an entry concerns the questions about its kind in its space and no others', () => {
  const events = [wire]
  expect(isAffected({ kinds: ['measure', 'commitment'], space: 's1' }, events)).toBe(true)
  expect(isAffected({ kinds: ['commitment'] }, events)).toBe(true)
  expect(isAffected({ kinds: ['commitment'], space: 's2' }, events)).toBe(false)
  expect(isAffected({ kinds: ['measure'], space: 's1' }, events)).toBe(false)
  expect(isAffected(undefined, events)).toBe(false)
})

test('a change of what I may see concerns every question, the end of the stream none', () => {
  expect(isAffected(undefined, [{ type: 'access' }])).toBe(true)
  expect(isAffected({ kinds: ['measure'] }, [{ type: 'reset' }])).toBe(true)
  expect(isAffected({ kinds: ['measure'] }, [{ type: 'ended' }])).toBe(false)
})
