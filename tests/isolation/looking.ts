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
  const results = (await probe.client.query(text)) as unknown as { rows: { sight: Omit<Sight, 'stand'> }[] }[]
  return stands.map((stand, place) => ({ stand, ...(results[place * 2 + 1]?.rows[0]?.sight as Omit<Sight, 'stand'>) }))
}

const uuid = (id: string | undefined) => (id === undefined ? 'null::uuid' : `'${id}'::uuid`)

const entering = ({ seat, space, seenBy }: Stand) =>
  `select from acting.enter('${seat.person}', '${seat.id}', ${uuid(space)}, null, ${uuid(seenBy)})`

/** Planned once a connection: the same question from thousands of stands. */
async function prepareOnce(probe: Probe, tables: readonly MarkedTable[]): Promise<void> {
  const known = await probe.client.query("select from pg_prepared_statements where name = 'look_around'")
  if (known.rowCount === 0) await probe.client.query(`prepare look_around (uuid) as ${looking(tables)}`)
}

const list = (query: string) => `(select coalesce(json_agg(k order by k), '[]') from (${query}) x (k))`

function looking(tables: readonly MarkedTable[]): string {
  const changeable = tables.filter((table) => table.changeable !== undefined)
  const tries = changeable.map(
    ({ name, key, changeable: column }) =>
      `${name}_tried as (update ${name} set ${column} = ${column} where true returning ${key}::text as k)`,
  )
  const object = (pairs: readonly string[]) => (pairs.length === 0 ? "'{}'::jsonb" : pairs.join(' || '))
  const read = tables.map(({ name, key }) => `jsonb_build_object('${name}', ${list(`select ${key}::text from ${name}`)})`)
  const written = changeable.map(({ name }) => `jsonb_build_object('${name}', ${list(`select k from ${name}_tried`)})`)
  return `${tries.length > 0 ? `with ${tries.join(', ')}` : ''}
    select json_build_object('read', ${object(read)}, 'written', ${object(written)},
      'found', ${list("select id::text from acting.search('marked', null, null, null, null, 100)")},
      'partnerships', ${list('select id::text from partnerships')},
      'organisations', ${list('select id::text from organisations')},
      'audiences', (select count(*) from audiences),
      'listed', (select json_build_object('audiences', count(*), 'people', coalesce(sum(cardinality(seats)), 0)) from acting.audiences($1))) as sight`
}
