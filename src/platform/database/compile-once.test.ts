import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { compileByShape, compileOnce, eachOf } from '#src/platform/database/compile-once.ts'

interface Tables {
  measures: { id: string; space_id: string; name: string; state: string }
}

/** What would be sent. */
let sent: { sql: string; parameters: readonly unknown[] }[] = []
const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (of) => new PostgresIntrospector(of),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => ({
      async init() {},
      acquireConnection: async () => ({
        async executeQuery({ sql: text, parameters }) {
          sent.push({ sql: text, parameters })
          return { rows: [] }
        },
        streamQuery() {
          throw new Error('Nothing is streamed.')
        },
      }),
      async beginTransaction() {},
      async commitTransaction() {},
      async rollbackTransaction() {},
      async releaseConnection() {},
      async destroy() {},
    }),
  },
})

beforeEach(() => {
  sent = []
})

it('puts a statement together once and fills in the values of each time', async () => {
  let built = 0
  const find = compileOnce((from: Kysely<Tables>, given: { spaceId: string; name: string | undefined }) => {
    built++
    return from
      .selectFrom('measures')
      .select('id')
      .where('space_id', '=', given.spaceId)
      .where('name', '=', given.name ?? '')
      .limit(5)
  })
  await find(db, { spaceId: 'one', name: 'Trust' })
  await find(db, { spaceId: 'two', name: undefined })
  const text = 'select "id" from "measures" where "space_id" = $1 and "name" = $2 limit $3'
  expect(sent).toEqual([
    { sql: text, parameters: ['one', 'Trust', 5] },
    { sql: text, parameters: ['two', undefined, 5] },
  ])
  expect(built).toBe(1)
})

it('keeps each shape by itself, with a list of its length', async () => {
  const list = compileByShape(
    (from: Kysely<Tables>, given: { states: readonly string[] }, shape: { count: number; down: boolean }) =>
      from
        .selectFrom('measures')
        .select('id')
        .where('state', 'in', eachOf(given.states, shape.count))
        .orderBy('id', shape.down ? 'desc' : 'asc'),
  )
  await list(db, { states: ['a', 'b'] }, { count: 2, down: false })
  await list(db, { states: ['c'] }, { count: 1, down: true })
  await list(db, { states: ['d', 'e'] }, { count: 2, down: false })
  const two = 'select "id" from "measures" where "state" in ($1, $2) order by "id" asc'
  expect(sent).toEqual([
    { sql: two, parameters: ['a', 'b'] },
    { sql: 'select "id" from "measures" where "state" in ($1) order by "id" desc', parameters: ['c'] },
    { sql: two, parameters: ['d', 'e'] },
  ])
})

it('refuses a builder that looks at a value instead of handing it on', async () => {
  const search = compileOnce(
    (_db: Kysely<Tables>, given: { words: string }) =>
      sql<{ id: string }>`select id from measures where name like ${`%${given.words}%`}`,
  )
  await expect(search(db, { words: 'trust' })).rejects.toThrow('“words” is not known')
  const list = compileOnce((from: Kysely<Tables>, given: { states: readonly string[] }) =>
    from
      .selectFrom('measures')
      .select('id')
      .where('state', 'in', [...given.states]),
  )
  await expect(list(db, { states: ['a'] })).rejects.toThrow('“states” is not known')
  expect(sent).toEqual([])
})
