import type { Probe } from './connection.ts'
import type { MarkedTable } from './marks.ts'
import type { Seat } from './specification.ts'

/** From where somebody looks: no space entered, one entered, or one seen as another organisation would see it. */
export interface Stand {
  readonly seat: Seat
  readonly space?: string
  readonly seenBy?: string
}

/** What the database shows from one stand. */
export interface Sight {
  readonly stand: Stand
  /** Ids of marks by table, as often as they were found. */
  readonly read: Readonly<Record<string, readonly string[]>>
  readonly written: Readonly<Record<string, readonly string[]>>
  readonly found: readonly string[]
  readonly partnerships: readonly string[]
  readonly organisations: readonly string[]
  readonly audiences: number
  /** Audiences of the entered space as the program lists them, and how many people they name all together. */
  readonly listed: { readonly audiences: number; readonly people: number }
}

/** Looks from every stand in one go, as the role that serves requests. Whatever writing was tried stays in the transaction. */
export async function look(probe: Probe, tables: readonly MarkedTable[], stands: readonly Stand[]): Promise<Sight[]> {
  await probe.as('app')
  await prepareOnce(probe, tables)
  const text = stands.map((stand) => `${entering(stand)};\nexecute look_around(${uuid(stand.space)})`).join(';\n')
  const results = (await probe.client.query(text)) as unknown as { rows: Row[] }[]
  return stands.map((stand, place) => toSight(stand, results[place * 2 + 1]?.rows[0] as Row))
}

/** A column for each question: ids, or a number. */
type Row = Readonly<Record<string, readonly string[] | number>>

function toSight(stand: Stand, row: Row): Sight {
  const ids = (column: string) => row[column] as readonly string[]
  const byTable = (done: string) => {
    const columns = Object.keys(row).filter((column) => column.startsWith(done))
    return Object.fromEntries(columns.map((column) => [column.slice(done.length), ids(column)]))
  }
  return {
    stand,
    read: byTable('read '),
    written: byTable('written '),
    found: ids('found'),
    partnerships: ids('partnerships'),
    organisations: ids('organisations'),
    audiences: Number(row.audiences),
    listed: { audiences: Number(row.listed_audiences), people: Number(row.listed_people) },
  }
}

const uuid = (id: string | undefined) => (id === undefined ? 'null::uuid' : `'${id}'::uuid`)

const entering = ({ seat, space, seenBy }: Stand) =>
  `select from acting.enter('${seat.person}', '${seat.id}', ${uuid(space)}, null, ${uuid(seenBy)})`

/** Planned once a connection: the same question from thousands of stands. */
async function prepareOnce(probe: Probe, tables: readonly MarkedTable[]): Promise<void> {
  const known = await probe.client.query("select from pg_prepared_statements where name = 'look_around'")
  if (known.rowCount === 0) await probe.client.query(`prepare look_around (uuid) as ${looking(tables)}`)
}

// The plan is begun and ended for every stand, and that is most of what a world costs: neither sorted nor put together here.
function looking(tables: readonly MarkedTable[]): string {
  const changeable = tables.filter((table) => table.changeable !== undefined)
  const tries = changeable.map(
    ({ name, key, changeable: column }) =>
      `${name}_tried as (update ${name} set ${column} = ${column} where true returning ${key}::text as k)`,
  )
  const columns = [
    ...tables.map(({ name, key }) => `array(select ${key}::text from ${name}) as "read ${name}"`),
    ...changeable.map(({ name }) => `array(select k from ${name}_tried) as "written ${name}"`),
    "array(select id::text from acting.search('marked', null, null, null, null, 100)) as found",
    'array(select id::text from partnerships) as partnerships',
    'array(select id::text from organisations) as organisations',
    '(select count(*)::int from audiences) as audiences',
    'listed.audiences as listed_audiences',
    'listed.people as listed_people',
  ]
  return `${tries.length > 0 ? `with ${tries.join(', ')}` : ''}
    select ${columns.join(', ')}
      from (select count(*)::int as audiences, coalesce(sum(cardinality(seats)), 0)::int as people from acting.audiences($1)) listed`
}
