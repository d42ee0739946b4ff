import { expect, test } from 'vitest'
import { compareVersions, takeFields } from './meanwhile.ts'

const base = { name: 'Storage', purpose: 'Cheaper', days: 30 }

test('a field that only the other side changed follows, one that both changed is disputed', () => {
  const current = { ...base, name: 'Grid storage', purpose: 'Cheaper and safer' }
  const typed = { ...base, purpose: 'Cheaper, and sooner' }
  expect(compareVersions({ base, current, typed })).toEqual({ following: ['name'], disputed: ['purpose'] })
  expect(takeFields(typed, current, ['name'])).toEqual({ ...typed, name: 'Grid storage' })
})

test('both having written the same is no dispute, and what nobody else changed stays as typed', () => {
  const typed = { ...base, name: 'Grid storage', days: 60 }
  expect(compareVersions({ base, current: { ...base, name: 'Grid storage' }, typed })).toEqual({
    following: ['name'],
    disputed: [],
  })
})
