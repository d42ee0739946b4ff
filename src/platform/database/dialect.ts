import type { Writable } from 'node:stream'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { QueryResult as PgResult, Pool, PoolClient } from 'pg'
import { createStatementNames } from '#src/platform/database/prepared.ts'

/**
 * Kysely over `pg`, with as few waits as there can be: what needs no answer (the beginning of a transaction, the end of one that
 * only read) is sent together with what follows or precedes it, over pipelined connections; and every statement is planned once a
 * connection, since the policies of a table make planning dearer than most of our queries.
 */
export const createDialect = (pool: Pool): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => createDriver(pool),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

const names = createStatementNames()

interface Lent extends DatabaseConnection {
  readonly client: PoolClient
  isReadOnly: boolean
  isBroken: boolean
}

function createDriver(pool: Pool): Driver {
  return {
    async init() {},
    acquireConnection: async () => lend(await pool.connect()),
    async beginTransaction(connection, settings) {
      const lent = connection as Lent
      lent.isReadOnly = settings.accessMode === 'read only'
      // Not waited for. Should it fail, so does all that follows on the same connection; and what ran outside of a transaction would
      // find nobody acting, since a seat is entered for the length of a transaction.
      forget(lent, beginning(settings))
    },
    async commitTransaction(connection) {
      const lent = connection as Lent
      if (lent.isReadOnly) return forget(lent, 'commit')
      holdBack(lent.client)
      const { command } = await lent.client.query('commit')
      // An earlier failure that was swallowed: PostgreSQL completes COMMIT with a ROLLBACK then.
      if (command === 'ROLLBACK') throw new Error('The transaction had failed before its end.')
    },
    async rollbackTransaction(connection) {
      const lent = connection as Lent
      if (lent.isReadOnly) return forget(lent, 'rollback')
      await lent.client.query('rollback').catch((problem) => {
        lent.isBroken = true
        throw problem
      })
    },
    async releaseConnection(connection) {
      const { client, isBroken } = connection as Lent
      client.release(isBroken)
    },
    destroy: () => pool.end(),
  }
}

function beginning({ accessMode, isolationLevel }: TransactionSettings): string {
  const words = ['begin', ...(isolationLevel ? [`isolation level ${isolationLevel}`] : []), ...(accessMode ? [accessMode] : [])]
  return words.join(' ')
}

/** Whoever gets the connection next finds out if it broke. */
function forget(lent: Lent, statement: string): void {
  holdBack(lent.client)
  lent.client.query(statement).catch(() => {
    lent.isBroken = true
  })
}

function lend(client: PoolClient): Lent {
  const lent: Lent = {
    client,
    isReadOnly: false,
    isBroken: false,
    async executeQuery<R>({ sql, parameters }: CompiledQuery) {
      holdBack(client)
      try {
        const name = names.nameOf(sql)
        const statement = { text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) }
        return toResult<R>(await client.query(statement))
      } catch (problem) {
        // A table was changed under a plan of this connection, by a newer program beside this one.
        if (isOutdatedPlan(problem)) lent.isBroken = true
        throw problem
      }
    },
    streamQuery() {
      throw new Error('Rows are read by a cursor of the transaction, not streamed.')
    },
  }
  return lent
}

const held = new WeakSet<PoolClient>()

/** Statements of one turn go out in one packet: a write to the socket costs more than most of what it says. */
function holdBack(client: PoolClient): void {
  const { connection } = client as PoolClient & { readonly connection: { readonly stream: Writable } }
  if (held.has(client)) return
  held.add(client)
  connection.stream.cork()
  process.nextTick(() => {
    held.delete(client)
    connection.stream.uncork()
  })
}

const isOutdatedPlan = (problem: unknown) =>
  problem instanceof Error && 'code' in problem && problem.code === '0A000' && /cached plan/.test(problem.message)

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function toResult<R>({ command, rowCount, rows }: PgResult): QueryResult<R> {
  const answer = { rows: (rows ?? []) as R[] }
  return changing.has(command) ? { ...answer, numAffectedRows: BigInt(rowCount ?? 0) } : answer
}
