import { expect, test } from 'vitest'
import { sortRows } from './sort-rows.ts'

const compare = new Intl.Collator('de').compare
const rows = [
  { name: 'Zug', value: 2 },
  { name: 'Öl', value: undefined },
  { name: 'Ort', value: 10 },
]

test('words are sorted as the language does, numbers by size', () => {
  const byName = sortRows(rows, { valueAt: (row) => row.name, compare, descending: false })
  const byValue = sortRows(rows, { valueAt: (row) => row.value, compare, descending: false })
  expect(byName.map(({ name }) => name)).toEqual(['Öl', 'Ort', 'Zug'])
  expect(byValue.map(({ value }) => value)).toEqual([2, 10, undefined])
})

test('what has no value comes last in both orders', () => {
  const turned = sortRows(rows, { valueAt: (row) => row.value, compare, descending: true })
  expect(turned.map(({ value }) => value)).toEqual([10, 2, undefined])
})
