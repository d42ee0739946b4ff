import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Promised } from '#src/features/oversee/portfolio/model/late.ts'

export interface Counted {
  readonly parties: string[]
  readonly partiesWithPeople: number
  readonly objectives: number
  readonly agreedObjectives: number
  readonly isVisionRatified: boolean
  readonly accepted: number
  readonly open: number
  readonly kept: number
  readonly settled: number
  readonly warned: number
  readonly revealedRounds: number
}

/**
 * Everything that the seat sees of a partnership, counted in one statement; the policies leave out the rest. An objective that one
 * side still keeps to itself waits for nobody.
 */
export async function countLife(db: Db, spaceId: string): Promise<Counted> {
  const { rows } = await sql<Counted>`
    with present as (select p.organisation_id from parties p where p.space_id = ${spaceId} and p.left_at is null),
         c as (select count(*) filter (where state in ('asked', 'offered', 'accepted', 'said-kept'))::int as open,
                      count(*) filter (where state in ('accepted', 'said-kept'))::int as accepted,
                      count(*) filter (where state = 'kept')::int as kept,
                      count(*) filter (where settled_at is not null and accepted_at is not null)::int as settled,
                      count(*) filter (where state = 'accepted' and warned_at is not null)::int as warned
                 from commitments where space_id = ${spaceId}),
         o as (select count(*)::int as objectives, count(*) filter (where agreed_at is not null)::int as agreed
                 from objectives o join audiences a on a.space_id = o.space_id and a.id = o.audience_id
                where o.space_id = ${spaceId} and (o.ended_how is null or o.ended_how = 'achieved') and a.kind <> 'organisation')
    select coalesce((select json_agg(organisation_id) from present), '[]') as parties,
           (select count(distinct m.organisation_id)::int from space_members m
             where m.space_id = ${spaceId} and m.until is null and m.organisation_id in (select organisation_id from present)
               and m.role in ('executive-sponsor', 'alliance-manager')) as "partiesWithPeople",
           o.objectives, o.agreed as "agreedObjectives",
           exists (select from visions where space_id = ${spaceId} and ratified_at is not null) as "isVisionRatified",
           c.accepted, c.open, c.kept, c.settled, c.warned,
           (select count(*)::int from rounds where space_id = ${spaceId} and revealed_at is not null) as "revealedRounds"
      from c, o`.execute(db)
  const [counted] = rows
  if (!counted) throw new Error('A count is one row.')
  return counted
}

/** That of commitments still binds somebody: who owes it and one of those it is owed to are parties. */
const binds = (
  spaceId: string,
) => sql`exists (select from parties p where p.space_id = ${spaceId} and p.left_at is null and p.organisation_id = c.owed_by)
  and exists (select from parties p where p.space_id = ${spaceId} and p.left_at is null and p.organisation_id = any (c.owed_to))`

/** Accepted commitments past the end of their day; whether they are late follows from the calendars of their sides. */
export async function listPastDue(db: Db, spaceId: string, now: string): Promise<Promised[]> {
  const { rows } = await sql<{ promised: Promised }>`
    select json_build_array(c.due_on, c.due_at, c.due_zone, c.owed_by, c.owed_to, c.warned_at is not null) as promised
      from commitments c
     where c.space_id = ${spaceId} and c.state = 'accepted' and c.due_ends_at <= ${now}::timestamptz and ${binds(spaceId)}`.execute(
    db,
  )
  return rows.map(({ promised }) => promised)
}

export interface Due {
  readonly kind: 'commitment' | 'round'
  readonly id: string
  readonly title: string
  readonly dueOn: string | null
  readonly dueAt: string | null
}

/** The commitment and the round that are due first. */
export async function listNextDue(db: Db, spaceId: string, now: string): Promise<Due[]> {
  const { rows } = await sql<Due>`
    (select 'commitment' as kind, id, title, due_on as "dueOn", due_ends_at as "dueAt" from commitments c
      where space_id = ${spaceId} and state = 'accepted' and due_ends_at > ${now}::timestamptz and ${binds(spaceId)} order by due_ends_at, id limit 1)
    union all
    (select 'round', id, title, null, due_at from rounds
      where space_id = ${spaceId} and revealed_at is null and withdrawn_at is null and due_at > ${now}::timestamptz
      order by due_at, id limit 1)`.execute(db)
  return rows
}
