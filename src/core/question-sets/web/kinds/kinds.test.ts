import { expect, test } from 'vitest'
import { freshKey } from './blank-items.ts'
import { moved } from './moved.ts'

test('a thing moves to its new place and the others close up', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
  expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})

test('a fresh key was never used, though others were taken away', () => {
  expect(freshKey(['i1', 'i4', 'speed'], 'i')).toBe('i5')
  expect(freshKey([], 'q')).toBe('q1')
})
