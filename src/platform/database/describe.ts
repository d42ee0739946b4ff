import type { Client } from 'pg'

/** One column as the catalogue knows it. */
interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly generated: boolean
  readonly comment: string | null
}

const typescriptTypes: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  'double precision': 'number',
  numeric: 'Numeric',
  date: 'string',
  'timestamp with time zone': 'string',
  'time without time zone': 'string',
  interval: 'string',
  xid8: 'string',
  tsvector: 'string',
  jsonb: 'Json',
  json: 'Json',
  bytea: 'Uint8Array',
}

/** TypeScript types for Kysely, derived from the migrated schema, so that a column exists once. */
export async function describeTables(client: Client): Promise<string> {
  const columns = await readColumns(client)
  const tables = [...new Set(columns.map((column) => column.table))]
  const interfaces = tables.map((table) => describeTable(table, columns))
  const index = tables.map((table) => `  ${table}: ${interfaceName(table)}`).join('\n')
  return `// Generated from the migrated schema by \`npm run generate\`; not edited by hand.
import type { ColumnType, Generated } from 'kysely'

export type Json = ColumnType<unknown, string | null, string | null>
export type Numeric = ColumnType<string, string | number, string | number>

${interfaces.join('\n\n')}

export interface Tables {
${index}
}
`
}

async function readColumns(client: Client): Promise<Column[]> {
  const { rows } = await client.query(`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type,
           not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as generated, null as comment
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind in ('r', 'p', 'v') and c.relname <> 'migrations'
     order by c.relname, a.attnum`)
  return rows
}

function describeTable(table: string, columns: readonly Column[]): string {
  const lines = columns.filter((column) => column.table === table).map((column) => `  ${column.column}: ${columnType(column)}`)
  return `export interface ${interfaceName(table)} {\n${lines.join('\n')}\n}`
}

function columnType({ table, column, type, nullable, generated }: Column): string {
  const isList = type.endsWith('[]')
  const base = typescriptTypes[isList ? type.slice(0, -2) : type]
  if (!base) throw new Error(`There is no TypeScript type for ${type} (${table}.${column}); add it to describe.ts.`)
  const whole = (isList ? `${base}[]` : base) + (nullable ? ' | null' : '')
  return generated ? `Generated<${whole}>` : whole
}

const interfaceName = (table: string) =>
  `${table.replace(/(^|_)([a-z])/g, (_, _start, letter: string) => letter.toUpperCase())}Table`
