import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Entry, Payload } from '#src/core/ledger/model.ts'
import type { ColumnShape } from '#src/features/oversee/imports/model/row-mapping.ts'

/** A content table as an import needs to know it. */
export interface TableShape {
  readonly name: string
  readonly root: boolean
  /** The columns that are exported and may be inserted. */
  readonly columns: readonly ColumnShape[]
  /** Columns that name a seat or an organisation by a foreign key. */
  readonly seats: readonly string[]
  readonly organisations: readonly string[]
  /** Other content tables whose rows must be there first. */
  readonly after: readonly string[]
  /** Whether requests may only read it: its rows come back through a function that lets nothing else in. */
  readonly readOnly: boolean
  /** What keeps it from being restored: single columns that requests may not insert, references nobody decided on. */
  readonly obstacles: readonly string[]
}

const knownReferences = ['audiences', 'seats', 'organisations', 'spaces']

/** Every content table but those that are told otherwise. */
export async function listShapes(db: Db, leftOut: readonly string[]): Promise<TableShape[]> {
  const { rows } = await sql<TableShape>`
    with content as (
      select t.name, t.root, c.oid from guard.content_tables t join pg_class c on c.oid = ('public.' || quote_ident(t.name))::regclass
       where t.name <> all (${[...leftOut]})),
    keys as (
      select c.conrelid, c.confrelid, f.relname as target, (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) as columns
        from pg_constraint c join pg_class f on f.oid = c.confrelid where c.contype = 'f')
    select n.name, n.root,
           array(select json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) from pg_attribute a
                  where a.attrelid = n.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and has_column_privilege(n.oid, a.attnum, 'select')
                  order by a.attnum) as columns,
           array(select unnest(k.columns) from keys k where k.conrelid = n.oid and k.target = 'seats') as seats,
           array(select unnest(k.columns) from keys k where k.conrelid = n.oid and k.target = 'organisations') as organisations,
           array(select distinct k.target::text from keys k join content o on o.oid = k.confrelid where k.conrelid = n.oid and k.confrelid <> n.oid) as after,
           not has_any_column_privilege(n.oid, 'insert') as "readOnly",
           array(select 'requests may not insert ' || a.attname from pg_attribute a
                  where a.attrelid = n.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    and has_column_privilege(n.oid, a.attnum, 'select') and not has_column_privilege(n.oid, a.attnum, 'insert') and has_any_column_privilege(n.oid, 'insert')
                 union all
                 select 'a reference to ' || k.target from keys k
                  where k.conrelid = n.oid and k.target <> all (${knownReferences}) and not exists (select from content o where o.oid = k.confrelid)) as obstacles
      from content n order by n.name`.execute(db)
  return rows
}

/** What is in a space, as far as the acting seat sees it: the ids of its records, of whatever table. */
export async function listRecordIds(db: Db, spaceId: string, shapes: readonly TableShape[]): Promise<string[]> {
  const withId = shapes.filter(({ columns }) => columns.some(({ name, type }) => name === 'id' && type === 'uuid'))
  const { rows } = await sql<{ id: string }>`${sql.join(
    withId.map(({ name }) => sql`select id from ${sql.table(name)} where space_id = ${spaceId}::uuid`),
    sql` union all `,
  )}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Writes rows as they are, as the acting seat: what it may not write, or what does not fit, fails. */
export async function insertRows(
  db: Db,
  { name, columns, readOnly }: Pick<TableShape, 'name' | 'columns' | 'readOnly'>,
  rows: readonly Readonly<Record<string, unknown>>[],
) {
  const names = columns.map((column) => column.name).filter((column) => rows.some((row) => column in row))
  if (readOnly) {
    await sql`select guard.restore_rows(${rows[0]?.space_id}::uuid, ${name}, ${names}::text[], ${JSON.stringify(rows)}::json)`.execute(
      db,
    )
    return
  }
  const given = names.map((column) => sql.ref(column))
  await sql`insert into ${sql.table(name)} (${sql.join(given)})
    select ${sql.join(given)} from json_populate_recordset(null::${sql.table(name)}, ${JSON.stringify(rows)}::json)`.execute(db)
}

/** Tries something that may fail without ending the transaction; answers what failed. */
export async function attempt(db: Db, work: () => Promise<void>): Promise<unknown> {
  await sql`savepoint attempted`.execute(db)
  try {
    await work()
    await sql`release savepoint attempted`.execute(db)
    return undefined
  } catch (problem) {
    await sql`rollback to savepoint attempted`.execute(db)
    return problem
  }
}

export interface StandInOrganisation {
  readonly id: string
  readonly legal_name: string
  readonly short_name: string
  readonly country: string
  readonly time_zone: string
  readonly colour: number
  readonly joined_at: string
  /** Whether it was a party; others are only named by records. */
  readonly party: boolean
}

export interface StandInPerson {
  readonly id: string
  readonly person_id: string
  readonly organisation_id: string
  readonly name: string
  readonly title: string
}

export async function addStandIns(
  db: Db,
  spaceId: string,
  {
    organisations,
    people,
    at,
  }: { organisations: readonly StandInOrganisation[]; people: readonly StandInPerson[]; at: string },
): Promise<void> {
  await sql`select guard.add_stand_ins(${spaceId}::uuid, ${JSON.stringify(organisations)}::jsonb, ${JSON.stringify(people)}::jsonb, ${at}::timestamptz)`.execute(
    db,
  )
}

export interface Receipt {
  readonly spaceId: string
  readonly audienceId: string
  readonly id: string
  readonly originalSpace: string
  readonly targetSpace: string
  readonly importedBy: string
  readonly importedAt: string
}

export async function insertReceipt(db: Db, receipt: Receipt): Promise<void> {
  await db
    .insertInto('archive_receipts')
    .values({
      space_id: receipt.spaceId,
      audience_id: receipt.audienceId,
      id: receipt.id,
      original_space: receipt.originalSpace,
      target_space_id: receipt.targetSpace,
      imported_by: receipt.importedBy,
      imported_at: receipt.importedAt,
    })
    .execute()
}

/** The spaces of these that the organisation has taken over already. */
export async function listReceipts(db: Db, organisationId: string, originals: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('archive_receipts')
    .select('original_space')
    .where('space_id', '=', organisationId)
    .where('original_space', 'in', [...originals])
    .execute()
  return new Set(rows.map((row) => row.original_space))
}

export async function listImportedArchives(db: Db, spaceId: string) {
  return db
    .selectFrom('imported_archives as a')
    .leftJoin('seats as s', 's.id', 'a.imported_by')
    .leftJoin('people as p', 'p.id', 's.person_id')
    .select(['a.id', 'a.name', 'a.made_at as madeAt', 'a.made_by_name as madeBy', 'a.records', 'a.files'])
    .select(['a.imported_at as importedAt', sql<string>`coalesce(p.name, '')`.as('importedBy')])
    .where('a.space_id', '=', spaceId)
    .orderBy('a.imported_at')
    .execute()
}

export async function listImportedChains(db: Db, spaceId: string) {
  return db
    .selectFrom('imported_chains')
    .select(['id', 'archive_id as archiveId', 'original_space as originalSpace', 'kind', 'organisations', 'closed', 'entries'])
    .where('space_id', '=', spaceId)
    .orderBy('kind')
    .orderBy('id')
    .execute()
}

export async function listImportedEntries(db: Db, spaceId: string, chain: { id: string; after: number; limit: number }) {
  const rows = await db
    .selectFrom('imported_entries')
    .select(['entry', 'payload'])
    .where('space_id', '=', spaceId)
    .where('chain_id', '=', chain.id)
    .where('sequence', '>', chain.after)
    .orderBy('sequence')
    .limit(chain.limit)
    .execute()
  return rows as unknown as { entry: Entry; payload: Payload }[]
}

/** What a search finds in a space, computed from its records: an import has no verbs that would have said it. */
export async function listSearchable(db: Db, spaceId: string) {
  const { rows } = await sql<{ kind: string; id: string; audienceId: string; title: string; text: string }>`
    ${ofDefining(spaceId)} union all ${ofChoosing(spaceId)} union all
    select 'objective' as kind, id, audience_id as "audienceId", title, description as text from objectives where space_id = ${spaceId}::uuid
    union all
    select 'stake', s.id, s.audience_id, o.title,
           concat_ws(e'\\n', s.gives, s.gets, (select string_agg(f.label, e'\\n' order by f.position) from stake_figures f where f.space_id = s.space_id and f.stake_id = s.id))
      from stakes s join objectives o on o.space_id = s.space_id and o.id = s.objective_id where s.space_id = ${spaceId}::uuid
    union all
    select 'commitment', id, audience_id, title, concat_ws(e'\\n', details, clause, quotation) from commitments where space_id = ${spaceId}::uuid
    union all
    select 'measure', m.id, m.audience_id, d.name, concat_ws(e'\\n', m.key, d.source, d.formula)
      from measures m join lateral (select * from measure_definitions x where x.space_id = m.space_id and x.measure_id = m.id order by x.number desc limit 1) d on true
     where m.space_id = ${spaceId}::uuid
    union all
    select 'round', id, audience_id, title, purpose from rounds where space_id = ${spaceId}::uuid
    union all
    select 'note', id, audience_id, left(split_part(body, e'\\n', 1), 120), body from notes where space_id = ${spaceId}::uuid and deleted_at is null`.execute(
    db,
  )
  return rows
}

const ofDefining = (spaceId: string) => sql`
    select 'need' as kind, id, audience_id as "audienceId", title, concat_ws(e'\\n', problem, purpose) as text from needs where space_id = ${spaceId}::uuid
    union all
    select 'shared-need', id, audience_id, title, concat_ws(e'\\n', said ->> 'problem', said ->> 'purpose') from shared_needs where space_id = ${spaceId}::uuid
    union all
    select 'goal', id, audience_id, title, description from goals where space_id = ${spaceId}::uuid
    union all
    select 'strategy', s.id, s.audience_id, s.title,
           concat_ws(e'\\n', s.approach, (select string_agg(o.title, e'\\n' order by o.position) from strategy_options o where o.space_id = s.space_id and o.strategy_id = s.id))
      from strategies s where s.space_id = ${spaceId}::uuid
    union all
    select 'vision', v.id, v.audience_id, left(v.vision, 120),
           coalesce((select string_agg(p.title || ' ' || p.meaning, e'\\n' order by p.position) from vision_points p where p.space_id = v.space_id and p.vision_id = v.id), '')
      from visions v where v.space_id = ${spaceId}::uuid
    union all
    select 'term', t.id, t.audience_id, t.word,
           concat_ws(e'\\n', t.agreed_meaning, (select string_agg(m.meaning, e'\\n') from term_meanings m where m.space_id = t.space_id and m.term_id = t.id))
      from terms t where t.space_id = ${spaceId}::uuid`

const ofChoosing = (spaceId: string) => sql`
    select 'selection' as kind, id, audience_id as "audienceId", title, purpose as text from selections where space_id = ${spaceId}::uuid
    union all
    select 'candidate', id, audience_id, name, about from candidates where space_id = ${spaceId}::uuid
    union all
    select 'check', id, audience_id, title, finding from diligence_checks where space_id = ${spaceId}::uuid`
