import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leftOut } from '#src/features/oversee/exports/store.ts'
import { notRestored, verbatimColumns } from '#src/features/oversee/imports/model/restoring.ts'
import { rowSchemas } from '#src/features/oversee/imports/model/row-schemas.ts'
import { listShapes } from '#src/features/oversee/imports/store.ts'
import { linesOf, type Parts, partsOf } from '../../../../tests/support/archives.ts'
import { tamperedWith } from '../../../../tests/support/tampered-archives.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let forger: TestSeat
let good: Parts
let path: string
beforeAll(async () => {
  world = await createWorld()
  const maker = await world.addOrganisation()
  forger = await world.addOrganisation()
  const spaceId = await world.addPartnership([maker])
  const question = { key: 'wish', kind: 'words' as const, text: { en: 'One wish' }, settings: {} }
  const { id } = await maker.api.rounds.open({
    spaceId,
    title: 'A wish',
    content: { languages: ['en'], questions: [question] },
    naming: 'named',
    rule: 'all-in',
    invited: { by: 'name', seats: [maker.seatId] },
    audience: { kind: 'all-parties' },
  })
  await maker.api.rounds.answer({ spaceId, id, answers: { wish: { value: 'Time' } } })
  path = `spaces/${spaceId}.jsonl`
  good = await partsOf(await maker.api.exports.archive({ spaceId }))
})
afterAll(() => world.stop())

async function problemsWith(table: string, column: string, value: unknown) {
  const at = linesOf(good.get(path)).findIndex((one) => one.table === table)
  const body = await tamperedWith(good, path, {
    change: (lines) => {
      Object.assign(lines[at]?.row ?? {}, { [column]: value })
      return lines
    },
  })
  await expect(forger.api.imports.take({ body })).rejects.toMatchObject({ status: 400, reason: 'archive-problems' })
  return { line: at + 1, problems: (await forger.api.imports.check({ body })).problems }
}

describe('JSON that no noun wrote', () => {
  it('is refused with its line, its column and the place in it', async () => {
    const settings = { languages: ['en'], questions: [{ key: 'wish', kind: 'scale', text: { en: 'x' }, settings: {} }] }
    for (const [table, column, value, place] of [
      ['rounds', 'content', { questions: 'many' }, 'languages'],
      ['rounds', 'content', settings, ''],
      ['rounds', 'content', null, ''],
      ['round_answers', 'answers', { wish: 'Time' }, 'wish'],
      ['round_answers', 'answers', [], ''],
    ] as const) {
      const { line, problems } = await problemsWith(table, column, value)
      const told = { part: path, line, column, code: 'value-unreadable', values: { table, path: place } }
      expect(problems, JSON.stringify(value)).toContainEqual(told)
    }
  })

  it('has its form written down for every column of every table', async () => {
    const shapes = await world.server.services.database
      .transaction()
      .execute((db) => listShapes(db, [...leftOut, ...notRestored]))
    const columns = shapes.flatMap(({ name, columns: all }) =>
      all.filter(({ type }) => type.startsWith('json')).map((column) => `${name}.${column.name}`),
    )
    const known = Object.entries(rowSchemas).flatMap(([table, of]) => Object.keys(of).map((column) => `${table}.${column}`))
    const kept = Object.entries(verbatimColumns).flatMap(([table, of]) => of.map((column) => `${table}.${column}`))
    expect(columns.toSorted()).toEqual([...known, ...kept].toSorted())
  })
})
