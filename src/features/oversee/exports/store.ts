import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'

export interface ContentTable {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** The columns of its primary key, in order. */
  readonly key: readonly string[]
}

/** What is told in a form of its own, and what is only derived. */
const leftOut = ['ledger_entries', 'ledger_payloads', 'search_documents']

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
