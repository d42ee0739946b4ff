import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { PeriodValue, Revision } from '#src/core/measure-values/model.ts'
import { batchesOf } from '#src/kit/batches.ts'
import { normaliseDecimal } from '#src/kit/decimal.ts'
import { compileOnce } from '#src/platform/database/compile-once.ts'

/** Every entry ever made, by measure and period. */
export async function listValues(db: Db, spaceId: string, id?: string): Promise<Map<string, PeriodValue[]>> {
  const rows = await db
    .selectFrom('measure_values')
    .select(['measure_id', 'period', 'revision', 'number', 'value', 'note', 'reason', 'file', 'entered_by', 'entered_at'])
    .where('space_id', '=', spaceId)
    .$if(id !== undefined, (query) => query.where('measure_id', '=', id ?? ''))
    .orderBy('measure_id')
    .orderBy('period')
    .orderBy('revision')
    .execute()
  const periods = grouped(rows, (row) => [`${row.measure_id} ${row.period}`, row])
  return grouped([...periods.values()], (revisions) => {
    const { measure_id, period, number } = revisions[0]!
    return [measure_id, { start: period, definition: number, revisions: revisions.map(toRevision) }]
  })
}

interface ValueRow {
  revision: number
  value: string | null
  note: string
  reason: string
  file: string | null
  entered_by: string
  entered_at: string
}

const toRevision = (row: ValueRow): Revision => ({
  revision: row.revision,
  value: exact(row.value),
  note: row.note,
  reason: row.reason,
  file: row.file,
  enteredBy: row.entered_by,
  enteredAt: row.entered_at,
})

export interface NewEntry {
  readonly measure: { readonly spaceId: string; readonly audienceId: string; readonly id: string }
  readonly start: string
  readonly definition: number
  readonly revision: Revision
}

/** Many rows a statement: a file brings hundreds. */
export async function insertValues(db: Db, entries: readonly NewEntry[]): Promise<void> {
  for (const batch of batchesOf(entries)) {
    const rows = batch.map(({ measure, start, definition, revision }) => ({
      space_id: measure.spaceId,
      audience_id: measure.audienceId,
      measure_id: measure.id,
      period: start,
      number: definition,
      revision: revision.revision,
      value: revision.value,
      note: revision.note,
      reason: revision.reason,
      file: revision.file,
      entered_by: revision.enteredBy,
      entered_at: revision.enteredAt,
    }))
    await db.insertInto('measure_values').values(rows).execute()
  }
}

/**
 * The values of one measure as they count now, as JSON text that PostgreSQL writes: to take five hundred rows apart and put them
 * together again would cost more than to find them. Nothing, when the acting seat sees no such measure.
 */
export async function findSeriesText(db: Db, spaceId: string, id: string): Promise<string | undefined> {
  return (await seriesText(db, { spaceId, id }))[0]?.text
}

const seriesText = compileOnce(
  (_db: Db, given: { spaceId: string; id: string }) => sql<{ text: string }>`
    select '{"points":[' || coalesce((
      select string_agg(to_json(point)::text, ',' order by point.start)
        from (select distinct on (period) period as start, trim_scale(value)::text as value, number as definition, revision, note
                from measure_values where space_id = ${given.spaceId}::uuid and measure_id = ${given.id}::uuid
               order by period, revision desc) point), '') || ']}' as text
      from measures where space_id = ${given.spaceId}::uuid and id = ${given.id}::uuid`,
)

/** The people behind seats, as far as the acting seat may know their names. */
export async function listNames(db: Db, seatIds: readonly string[]) {
  if (seatIds.length === 0) return []
  return db
    .selectFrom('seats as s')
    .innerJoin('people as p', 'p.id', 's.person_id')
    .select(['s.id as seatId', 's.organisation_id as organisationId', 'p.name'])
    .where('s.id', 'in', [...new Set(seatIds)])
    .execute()
}

/** Numbers leave the database as exact text. */
export const exact = (numeric: string | null) => (numeric === null ? null : (normaliseDecimal(numeric) ?? numeric))

/** Rows put together by a key, in their order. */
export function grouped<Row, Item>(rows: readonly Row[], place: (row: Row) => readonly [string, Item]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const row of rows) {
    const [key, item] = place(row)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
