import type { Client } from 'pg'
import { copyIn } from '#src/platform/database/copy.ts'
import { columns, organisationRows, partnershipRows, type Rows } from './frame-rows.ts'
import { type Plan, planWorld, type Size } from './plan.ts'
import { type Landmarks, recordRows } from './record-rows.ts'

/** Partnerships whose records are made and copied in at once: bounds the memory. */
const batch = 500

/**
 * Fills a migrated, empty database. As superuser and without triggers, for two million rows one by one would take hours; what the
 * triggers derive is then derived by the same rule for all spaces at once, and compared with it.
 */
export async function fill(
  client: Client,
  size: Size,
  tell: (sentence: string) => void,
): Promise<{ plan: Plan; landmarks: Landmarks }> {
  const plan = planWorld(size)
  const landmarks: Landmarks = { commitments: [], series: [] }
  await client.query(
    "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '256MB'",
  )
  await copy(client, organisationRows(plan))
  await copy(client, partnershipRows(plan))
  for (let from = 0; from < plan.partnerships.length; from += batch) {
    await copy(client, recordRows(plan, plan.partnerships.slice(from, from + batch), landmarks))
    tell(`${Math.min(from + batch, plan.partnerships.length)} of ${plan.partnerships.length} partnerships`)
  }
  await client.query('analyze')
  await derive(client)
  tell('derived who sees what')
  await checkCounts(client, size)
  await client.query('set session_replication_role = origin')
  // Each alone: neither runs inside of a transaction, which several statements at once are.
  await client.query('vacuum analyze')
  await client.query('checkpoint')
  return { plan, landmarks }
}

async function copy(client: Client, rows: Rows): Promise<void> {
  for (const [table, values] of rows) await copyIn(client, `copy ${table} (${columns[table]}) from stdin`, lines(values))
}

async function* lines(values: (string | number | null)[][]): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < values.length; from += 2000)
    yield Buffer.from(
      values
        .slice(from, from + 2000)
        .map((row) => `${row.map((value) => (value === null ? '\\N' : String(value).replaceAll('\\', '\\\\'))).join('\t')}\n`)
        .join(''),
    )
}

/** The derived tables, from the views that hold the rule. */
async function derive(client: Client): Promise<void> {
  await client.query(`
    insert into space_members (space_id, seat_id, organisation_id, role, since, until, access)
      select space_id, seat_id, organisation_id, role, since, until, access from guard.membership;
    insert into visibility (seat_id, space_id, audience_id, access) select seat_id, space_id, audience_id, access from guard.sight;
    insert into seat_access (seat_id) select id from seats`)
  await client.query('select guard.rebuild_portfolio()')
}

const expected = (size: Size) =>
  ({
    organisations: size.organisations,
    partnerships: size.partnerships,
    measures: size.measures,
    commitments: size.commitments,
  }) as const

async function checkCounts(client: Client, size: Size): Promise<void> {
  for (const [table, count] of Object.entries(expected(size))) {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`)
    if (rows[0]?.count !== count) throw new Error(`${table} has ${rows[0]?.count} rows of ${count}.`)
  }
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from measure_values')
  if ((rows[0]?.count ?? 0) < size.values * 0.99) throw new Error(`There are only ${rows[0]?.count} values of ${size.values}.`)
}
