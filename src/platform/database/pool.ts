import { Kysely } from 'kysely'
import { type ClientConfig, Pool, TypeOverrides, types } from 'pg'
import { createDialect } from '#src/platform/database/dialect.ts'

const timestamptz = 1184
const dateOnly = 1082
const bigint = 20

/**
 * Times come as ISO 8601 text in UTC with the microseconds that PostgreSQL keeps, dates as `2026-11-21`, counters as numbers
 * (a RangeError if one should ever pass 2⁵³), decimals as text: nothing is silently rounded or shifted into a zone.
 */
export const pgTypes = new TypeOverrides(types)
pgTypes.setTypeParser(timestamptz, instantText)
pgTypes.setTypeParser(dateOnly, (text) => text)
pgTypes.setTypeParser(bigint, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`A counter left the safe range: ${text}`)
  return value
})

/**
 * `2026-11-22 01:02:03.5+00` as `2026-11-22T01:02:03.5Z`. Nearly all come in UTC and are put right as text: a page of fifty records
 * holds hundreds of them. What is written otherwise (another offset, a year beyond four digits) is read as a moment.
 */
export function instantText(text: string): string {
  const isPlain =
    text.length >= 22 && text.length <= 29 && text.endsWith('+00') && text.charAt(4) === '-' && text.charAt(10) === ' '
  if (isPlain) return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`
  return Temporal.Instant.from(text.replace(' ', 'T')).toString()
}

export interface PoolOptions {
  readonly connection: ClientConfig
  readonly size: number
  readonly name: string
  /** Told of a connection that broke while idle; the pool replaces it by itself. */
  readonly onIdleError?: (problem: Error) => void
}

export function openPool({ connection, size, name, onIdleError }: PoolOptions): Pool {
  const pool = new Pool({
    ...connection,
    types: pgTypes,
    max: size,
    // Statements are sent without waiting for the answers to those before them.
    pipeline: true,
    application_name: `entente ${name}`,
    // A busy moment is waited for; what a reader would not wait for either is refused as unavailable.
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: 60_000,
  })
  pool.on('error', (problem) => onIdleError?.(problem))
  // A connection that breaks while it is lent out, between two queries of a transaction, says so by an event that would end the
  // program if nobody listened; whoever has lent it learns it from the next query.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export function openKysely<Tables>(pool: Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: createDialect(pool) })
}
