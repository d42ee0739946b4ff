import { expect, it } from 'vitest'
import { createStatementNames } from '#src/platform/database/prepared.ts'

const list = (length: number) => Array.from({ length }, (_one, index) => `$${index + 1}`).join(', ')
const rows = (length: number) => Array.from({ length }, (_one, index) => `($${2 * index + 1}, $${2 * index + 2})`).join(', ')

it('prepares a statement that comes again, always under the same name', () => {
  const [one, other] = [createStatementNames(), createStatementNames()]
  const text = 'select "id" from "measures" where "id" = $1'
  expect(one.nameOf(text)).toBeUndefined()
  const name = one.nameOf(text)
  expect(name).toMatch(/^s_[0-9a-f]{32}$/)
  expect(one.nameOf(text)).toBe(name)
  other.nameOf(text)
  expect(other.nameOf(text)).toBe(name)
  expect(one.nameOf('begin') ?? one.nameOf('begin')).toBeUndefined()
})

it('is not filled up by lists and rows of every length', () => {
  const names = createStatementNames()
  const twice = (text: string) => names.nameOf(text) ?? names.nameOf(text)
  const lists = Array.from({ length: 500 }, (_one, index) =>
    twice(`select "id" from "parts" where "id" in (${list(index + 1)})`),
  )
  const inserts = Array.from({ length: 300 }, (_one, index) =>
    twice(`insert into "parts" ("a", "b") values ${rows(index + 1)}`),
  )
  expect(lists.filter(Boolean)).toHaveLength(4)
  expect(inserts.filter(Boolean)).toHaveLength(4)
  expect(twice('select "name" from "partnerships" where "id" = $1')).toBeDefined()
})

it('leaves room for what comes again when thousands came once', () => {
  const names = createStatementNames()
  for (let index = 0; index < 10_000; index++) names.nameOf(`select ${index}`)
  const text = 'select "name" from "partnerships" where "id" = $1'
  expect(names.nameOf(text) ?? names.nameOf(text)).toBeDefined()
})

it('prepares no more than a connection should hold', () => {
  const names = createStatementNames()
  const named = Array.from(
    { length: 1000 },
    (_one, index) => names.nameOf(`select ${index}`) ?? names.nameOf(`select ${index}`),
  )
  expect(named.filter(Boolean)).toHaveLength(400)
})
