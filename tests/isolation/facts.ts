import type { Client } from 'pg'
import type { Audience, Space, World } from './specification.ts'

/** Audiences as the specification knows them, by the id that the database gave them. */
export interface Facts {
  readonly world: World
  readonly audiences: ReadonlyMap<string, Audience>
}

/** Reads who holds seats, who is a party, who was named and who is in which audience, and nothing that is derived from it. */
export async function readFacts(guard: Client, organisations: readonly string[]): Promise<Facts> {
  const seats = await guard.query(
    `select id, person_id as person, organisation_id as organisation, extract(epoch from joined_at)::float8 as "joinedAt", left_at is not null as "left",
            administrator_since is not null as administrator, coordinator_since is not null as coordinator
       from seats where organisation_id = any ($1)`,
    [organisations],
  )
  const spaces = await guard.query(
    `select s.id, s.kind,
            coalesce((select json_agg(json_build_object('organisation', p.organisation_id, 'joinedAt', extract(epoch from p.joined_at), 'left', p.left_at is not null))
                        from parties p where p.space_id = s.id), '[]') as parties,
            coalesce((select json_agg(json_build_object('seat', p.seat_id, 'role', p.role, 'namedAt', extract(epoch from p.named_at), 'removed', p.removed_at is not null))
                        from participants p where p.space_id = s.id), '[]') as participants
       from spaces s where s.id = any ($1) or exists (select from parties p where p.space_id = s.id and p.organisation_id = any ($1))`,
    [organisations],
  )
  const audiences = await guard.query(
    `select a.id, a.space_id as space, a.kind, a.closed_at is null as open,
            array(select organisation_id::text from audience_parties m where m.space_id = a.space_id and m.audience_id = a.id
                  union all select seat_id::text from audience_people m where m.space_id = a.space_id and m.audience_id = a.id) as members
       from audiences a where a.space_id = any ($1)`,
    [spaces.rows.map((space) => space.id)],
  )
  const known = new Map<string, Audience>(audiences.rows.map(({ id, ...audience }) => [id, audience]))
  return {
    world: { seats: seats.rows, spaces: spaces.rows as Space[], audiences: [...known.values()], marks: [] },
    audiences: known,
  }
}

/** How many rows of each content table lie in each audience of some spaces, and every entry of their chains. */
export async function readContents(guard: Client, spaces: readonly string[]) {
  const tables = await guard.query("select name from guard.content_tables where name not like 'ledger\\_%' order by name")
  const counts = new Map<string, number>()
  for (const { name } of tables.rows) {
    const { rows } = await guard.query(
      `select audience_id as audience, count(*)::int as count from ${name} where space_id = any ($1) group by audience_id`,
      [spaces],
    )
    for (const { audience, count } of rows) counts.set(`${name} ${audience}`, count)
  }
  const entries = await guard.query(
    'select space_id as space, audience_id as audience, sequence::int as sequence from ledger_entries where space_id = any ($1)',
    [spaces],
  )
  const documents = await guard.query('select id, audience_id as audience from search_documents where space_id = any ($1)', [
    spaces,
  ])
  return {
    counts,
    entries: entries.rows as { space: string; audience: string; sequence: number }[],
    documents: documents.rows as { id: string; audience: string }[],
  }
}
