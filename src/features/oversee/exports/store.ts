import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import { contentColumns } from '#src/features/oversee/exports/model/archive-manifest.ts'

export interface ContentTable {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** The columns of its primary key, in order. */
  readonly key: readonly string[]
}

/** What is told in a form of its own, and what is only derived. */
export const leftOut = ['ledger_entries', 'ledger_payloads', 'search_documents']

/** Every table with an audience, with the columns that requests may read: sealed ones are not among them. */
export async function listContentTables(db: Db): Promise<ContentTable[]> {
  const { rows } = await sql<ContentTable>`
    select t.name,
           (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by a.attnum)
              from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege(c.oid, a.attnum, 'select')) as columns,
           (select json_agg(a.attname order by array_position(i.indkey::smallint[], a.attnum))
              from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
             where i.indrelid = c.oid and i.indisprimary) as key
      from guard.content_tables t
      join pg_class c on c.oid = ('public.' || quote_ident(t.name))::regclass
     where t.name <> all (${leftOut})
     order by t.name`.execute(db)
  return rows.filter((table) => table.columns !== null)
}

const pageLength = 500

/** The rows of a table in a space that the acting seat may see, as JSON text, a page at a time. */
export async function* readRows(db: Db, table: ContentTable, spaceId: string): AsyncGenerator<string> {
  const columns = table.columns.map(({ name, type }) => exported(name, type))
  const order = table.key.map((name) => sql.ref(name))
  // A cursor takes no parameters: the id was checked at the border, and is quoted all the same.
  await sql`declare exported_rows cursor for
    select to_json(r)::text as row from (
      select ${sql.join(columns)} from ${sql.table(table.name)} where space_id = ${sql.lit(spaceId)} order by ${sql.join(order)}) r`.execute(
    db,
  )
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(pageLength)} from exported_rows`.execute(db)
    for (const { row } of rows) yield row
    if (rows.length < pageLength) break
  }
  await sql`close exported_rows`.execute(db)
}

/** Numbers that JSON readers would round travel as text, bytes as base64, everything else as PostgreSQL writes it in JSON. */
function exported(name: string, type: string) {
  const column = sql.ref(name)
  if (type === 'numeric' || type === 'bigint') return sql`${column}::text as ${column}`
  if (type === 'bytea') return sql`translate(encode(${column}, 'base64'), e'\\n', '') as ${column}`
  return sql`${column}`
}

/** Times of one form, whatever zone the connection is in. */
export async function setUtc(db: Db): Promise<void> {
  await sql`set local time zone 'UTC'`.execute(db)
}

/** Everybody whom a record of the space names as who did or owns it, as far as the acting seat may know them. */
export async function listNamedPeople(db: Db, spaceId: string) {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select t.name as table, a.attname as column
      from guard.content_tables t
      join pg_constraint c on c.conrelid = ('public.' || quote_ident(t.name))::regclass and c.contype = 'f' and c.confrelid = 'seats'::regclass
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where has_column_privilege(c.conrelid, a.attnum, 'select')
     order by 1, 2`.execute(db)
  if (columns.length === 0) return []
  const named = columns.map(
    ({ table, column }) => sql`select ${sql.ref(column)} as id from ${sql.table(table)} where space_id = ${spaceId}::uuid`,
  )
  const { rows } = await sql<{ seatId: string; organisationId: string; name: string; title: string }>`
    select s.id as "seatId", s.organisation_id as "organisationId", p.name, s.title
      from seats s join people p on p.id = s.person_id
     where s.id in (${sql.join(named, sql` union `)})
     order by s.organisation_id, p.name, s.id`.execute(db)
  return rows
}

/** Whether the acting seat looks through the eyes of another organisation. */
export async function looksAsAnother(db: Db): Promise<boolean> {
  const { rows } = await sql<{ looks: boolean }>`select not acting.probes() as looks`.execute(db)
  return rows[0]?.looks ?? true
}

export interface KeptContent {
  readonly hash: string
  readonly size: number
}

/** The contents that the acting seat may fetch in a space, each once. */
export async function listContents(db: Db, spaceId: string): Promise<KeptContent[]> {
  const found = new Map<string, number>()
  for (const { table, hash, size, unless } of contentColumns) {
    const { rows } = await sql<KeptContent>`
      select distinct ${sql.ref(hash)} as hash, ${sql.ref(size)}::float8 as size from ${sql.table(table)}
       where space_id = ${spaceId}::uuid and ${sql.ref(unless)} is null`.execute(db)
    for (const content of rows) found.set(content.hash, Number(content.size))
  }
  return [...found].map(([hash, size]) => ({ hash, size })).sort((one, other) => (one.hash < other.hash ? -1 : 1))
}
