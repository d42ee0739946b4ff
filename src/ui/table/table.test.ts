import { expect, test } from 'vitest'
import { columnsWithRoom, type TableColumn } from './table-column.ts'
import { placeAfter, placeOfRow } from './useWalk.ts'

const column = (id: string, least: number): TableColumn<string> => ({
  id,
  header: id,
  kind: 'text',
  value: () => id,
  least,
  cell: () => id,
})
const columns = [column('name', 200), column('stage', 100), column('health', 150), column('dates', 120)]
const shown = (width: number, without = '') =>
  columnsWithRoom(columns, { isChosen: (id) => id !== without, width }).map(({ id }) => id)

test('what was chosen is shown as far as there is room, and the name always', () => {
  expect(shown(630)).toEqual(['name', 'stage', 'health', 'dates'])
  expect(shown(490)).toEqual(['name', 'stage', 'health'])
  expect(shown(80)).toEqual(['name'])
  expect(shown(460, 'stage')).toEqual(['name', 'health'])
  expect(shown(630, 'name')).toEqual(['name', 'stage', 'health', 'dates'])
})

test('keys walk the rows and stop at the ends', () => {
  expect(placeAfter('ArrowDown', 0, 5)).toBe(1)
  expect(placeAfter('k', 0, 5)).toBe(0)
  expect(placeAfter('PageDown', 2, 5)).toBe(4)
  expect(placeAfter('End', 2, 5)).toBe(4)
  expect(placeAfter('Home', 2, 5)).toBe(0)
  expect(placeAfter('x', 2, 5)).toBeUndefined()
  expect(placeAfter('End', 0, 0)).toBeUndefined()
})

test('the row one stands on is followed to where it now is, and where it is gone the next one takes its place', () => {
  const stood = { place: 1, key: 'b' }
  const now = (rows: readonly string[]) => placeOfRow({ ...stood, count: rows.length, keyAt: (place) => rows[place] ?? '' })
  expect(now(['a', 'b', 'c'])).toBe(1)
  expect(now(['x', 'a', 'c', 'b'])).toBe(3)
  expect(now(['a', 'c'])).toBe(1)
  expect(now(['a'])).toBe(0)
  expect(now([])).toBe(0)
})
