import { expect, test } from 'vitest'
import { findFirstTexts } from './texts-plugin.ts'

const known = new Set([
  'door.promise',
  'today.title',
  'problem.not-found',
  'portfolio.title',
  'today.urgency-late',
  'look.title',
])

test('what the first pages say comes first: their ids, and those that they put together', () => {
  expect([...findFirstTexts(known)].sort()).toEqual(['door.promise', 'problem.not-found', 'today.title', 'today.urgency-late'])
})
