import { sql } from 'kysely'
import type { Card } from '#src/core/acting/model.ts'
import { type Db, lockWithin } from '#src/core/acting/store.ts'
import { exact, grouped, listValues } from '#src/core/measure-values/store.ts'
import type { Definition, DefinitionFields } from '#src/core/measures/model/definition.ts'
import type { Measure } from '#src/core/measures/model/series.ts'

/** Everything that is kept of the measures the acting seat sees. */
export async function listMeasures(db: Db, spaceId: string, id?: string): Promise<Measure[]> {
  const rows = await db
    .selectFrom('measures')
    .select(['id', 'audience_id as audienceId', 'key', 'retired_at', 'retired_by', 'retired_reason'])
    .where('space_id', '=', spaceId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const definitions = await listDefinitions(db, spaceId, id)
  const values = await listValues(db, spaceId, id)
  return rows.map(({ retired_at: at, retired_by: by, retired_reason: reason, ...row }) => ({
    ...row,
    spaceId,
    retired: at !== null && by !== null ? { at, by, reason: reason ?? '' } : null,
    definitions: definitions.get(row.id) ?? [],
    values: values.get(row.id) ?? [],
  }))
}

export async function findMeasure(db: Db, spaceId: string, id: string): Promise<Measure | undefined> {
  return (await listMeasures(db, spaceId, id))[0]
}

/** Those that are called so among the measures the acting seat sees. */
export async function listMeasuresNamed(db: Db, spaceId: string, key: string): Promise<string[]> {
  const rows = await db.selectFrom('measures').select('id').where('space_id', '=', spaceId).where('key', '=', key).execute()
  return rows.map(({ id }) => id)
}

/** A measure by its present name. */
export async function findMeasureCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  const { rows } = await sql<Card>`
    select m.id, m.audience_id as "audienceId", d.name as title, case when m.retired_at is null then null else 'retired' end as state
      from measures m
      join lateral (select name from measure_definitions d where d.space_id = m.space_id and d.measure_id = m.id order by number desc limit 1) d on true
     where m.space_id = ${spaceId}::uuid and m.id = any (${[...ids]}::uuid[])`.execute(db)
  return rows
}

/** Changes of one measure come one after the other: versions and revisions are numbered without gap. */
export async function lockMeasure(db: Db, spaceId: string, id: string): Promise<Measure | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 11))`.execute(db)
  return findMeasure(db, spaceId, id)
}

/** Locks several, always in the same order. */
export async function lockMeasures(db: Db, ids: Iterable<string>): Promise<void> {
  for (const id of [...ids].sort()) await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 11))`.execute(db)
}

/** Two who choose the same key at once: the second sees what the first has chosen. */
export async function lockKeys(db: Db, spaceId: string): Promise<void> {
  await lockWithin(db, spaceId, { kind: 12, key: spaceId })
}

async function listDefinitions(db: Db, spaceId: string, id?: string): Promise<Map<string, Definition[]>> {
  const rows = await db
    .selectFrom('measure_definitions as d')
    .select(['d.measure_id', 'd.number', 'd.valid_from', 'd.name', 'd.unit', 'd.direction', 'd.perspective', 'd.frequency'])
    .select(['d.owner_organisation_id', 'd.owner_seat_id', 'd.source', 'd.formula', 'd.warn', 'd.alarm', 'd.baseline'])
    .select(['d.reason', 'd.consent_id', 'd.defined_by', 'd.defined_at'])
    .where('d.space_id', '=', spaceId)
    .$if(id !== undefined, (query) => query.where('d.measure_id', '=', id ?? ''))
    .orderBy('d.measure_id')
    .orderBy('d.number')
    .execute()
  const targets = await listTargets(db, spaceId, id)
  const made = rows.map((row) => ({
    measureId: row.measure_id,
    definition: toDefinition(row, targets.get(`${row.measure_id} ${row.number}`) ?? []),
  }))
  return grouped(made, ({ measureId, definition }) => [measureId, definition])
}

interface DefinitionRow {
  number: number
  valid_from: string
  name: string
  unit: string
  direction: string
  perspective: string
  frequency: string
  owner_organisation_id: string | null
  owner_seat_id: string | null
  source: string
  formula: string
  warn: string | null
  alarm: string | null
  baseline: string | null
  reason: string
  consent_id: string | null
  defined_by: string
  defined_at: string
}

function toDefinition(row: DefinitionRow, targets: Definition['targets']): Definition {
  const { owner_organisation_id: organisationId, owner_seat_id: seatId } = row
  return {
    number: row.number,
    validFrom: row.valid_from,
    name: row.name,
    unit: row.unit,
    direction: row.direction as Definition['direction'],
    perspective: row.perspective,
    frequency: row.frequency as Definition['frequency'],
    owner: organisationId === null ? null : { organisationId, seatId },
    source: row.source,
    formula: row.formula,
    warn: exact(row.warn),
    alarm: exact(row.alarm),
    baseline: exact(row.baseline),
    targets,
    reason: row.reason,
    consentId: row.consent_id,
    definedBy: row.defined_by,
    definedAt: row.defined_at,
  }
}

async function listTargets(db: Db, spaceId: string, id?: string) {
  const rows = await db
    .selectFrom('measure_targets')
    .select(['measure_id', 'number', 'from_day as from', 'value', 'up_to'])
    .where('space_id', '=', spaceId)
    .$if(id !== undefined, (query) => query.where('measure_id', '=', id ?? ''))
    .orderBy('from_day')
    .execute()
  return grouped(rows, ({ measure_id, number, from, value, up_to }) => [
    `${measure_id} ${number}`,
    { from, value: exact(value) ?? '0', upTo: exact(up_to) },
  ])
}

type Place = Pick<Measure, 'spaceId' | 'audienceId' | 'id'>

export async function insertMeasure(db: Db, measure: Place & { key: string; by: string; at: string }): Promise<void> {
  await db
    .insertInto('measures')
    .values({
      space_id: measure.spaceId,
      audience_id: measure.audienceId,
      id: measure.id,
      key: measure.key,
      created_by: measure.by,
      created_at: measure.at,
    })
    .execute()
}

export async function insertDefinition(db: Db, of: Place, definition: Definition): Promise<void> {
  const place = { space_id: of.spaceId, audience_id: of.audienceId, measure_id: of.id, number: definition.number }
  await db
    .insertInto('measure_definitions')
    .values({
      ...place,
      ...toColumns(definition),
      reason: definition.reason,
      consent_id: definition.consentId,
      defined_by: definition.definedBy,
      defined_at: definition.definedAt,
    })
    .execute()
  const targets = definition.targets.map(({ from, value, upTo }) => ({ ...place, from_day: from, value, up_to: upTo }))
  if (targets.length > 0) await db.insertInto('measure_targets').values(targets).execute()
}

const toColumns = ({ validFrom, owner, targets: _targets, ...fields }: DefinitionFields) => ({
  valid_from: validFrom,
  name: fields.name,
  unit: fields.unit,
  direction: fields.direction,
  perspective: fields.perspective,
  frequency: fields.frequency,
  owner_organisation_id: owner?.organisationId ?? null,
  owner_seat_id: owner?.seatId ?? null,
  source: fields.source,
  formula: fields.formula,
  warn: fields.warn,
  alarm: fields.alarm,
  baseline: fields.baseline,
})

export async function updateRetirement(db: Db, { spaceId, id }: Place, retired: Measure['retired']): Promise<void> {
  await db
    .updateTable('measures')
    .set({ retired_at: retired?.at ?? null, retired_by: retired?.by ?? null, retired_reason: retired?.reason ?? null })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .execute()
}

/** Definitions and values follow by their foreign keys. */
export async function moveMeasure(
  db: Db,
  { spaceId, id }: Place,
  to: { readonly audienceId: string; readonly key: string },
): Promise<void> {
  await db
    .updateTable('measures')
    .set({ audience_id: to.audienceId, key: to.key })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .execute()
}
