import { expect, test } from 'vitest'
import { placeBeside } from './place-beside.ts'

const columns = [
  { id: 'need', count: 3 },
  { id: 'launch', count: 0 },
  { id: 'operation', count: 1 },
]

test('walks up and down inside a column and stops at its ends', () => {
  expect(placeBeside(columns, { group: 'need', place: 0 }, 'down')).toEqual({ group: 'need', place: 1 })
  expect(placeBeside(columns, { group: 'need', place: 2 }, 'down')).toBeUndefined()
  expect(placeBeside(columns, { group: 'need', place: 0 }, 'up')).toBeUndefined()
})

test('walks sideways over empty columns, to the last card of a shorter one', () => {
  expect(placeBeside(columns, { group: 'need', place: 2 }, 'after')).toEqual({ group: 'operation', place: 0 })
  expect(placeBeside(columns, { group: 'operation', place: 0 }, 'before')).toEqual({ group: 'need', place: 0 })
  expect(placeBeside(columns, { group: 'operation', place: 0 }, 'after')).toBeUndefined()
})
