import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pipeline } from '#src/platform/database/pipeline.ts'
import { createWorld, type World } from '../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

const inTransaction = <T>(work: Parameters<ReturnType<World['server']['services']['database']['transaction']>['execute']>[0]) =>
  world.server.services.database.transaction().execute(async (db) => {
    await pipeline(db)
    return work(db) as Promise<T>
  })

it('answers statements that go out together in their order', async () => {
  const answers = await inTransaction<{ rows: { said: string }[] }[]>((db) => {
    const set = (value: string) => sql`select set_config('test.said', ${value}, true) as said`.execute(db)
    const read = () => sql`select current_setting('test.said') as said`.execute(db)
    return Promise.all([set('first'), read(), set('second'), read()])
  })
  expect(answers.map(({ rows }) => rows[0]?.said)).toEqual(['first', 'first', 'second', 'second'])
})

it('tells of the statement that failed, not of those that failed with it, and keeps nothing', async () => {
  const failing = inTransaction((db) =>
    Promise.all([
      sql`select set_config('test.kept', 'yes', false)`.execute(db),
      sql`select 1 / 0`.execute(db),
      sql`select 'after'`.execute(db),
    ]),
  )
  await expect(failing).rejects.toThrow('division by zero')
  const after = await inTransaction<{ rows: { kept: string | null }[] }>((db) =>
    sql<{ kept: string | null }>`select nullif(current_setting('test.kept', true), '') as kept`.execute(db),
  )
  expect(after.rows).toEqual([{ kept: null }])
})
