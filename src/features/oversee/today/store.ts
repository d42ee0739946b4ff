import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Commitment } from '#src/core/commitments/model/commitment.ts'
import { selectEverywhere, toCommitment } from '#src/core/commitments/store.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { selectConsentsEverywhere, toConsent } from '#src/core/consents/store.ts'
import type { Place } from '#src/features/oversee/today/model/item.ts'
import type { Frequency } from '#src/kit/period.ts'

/**
 * What may need the acting seat, in all spaces: entered as the seat alone, so the policies of the tables decide row by row what it
 * sees. Every question begins at an index that holds nothing but what is open.
 */
const mostRows = 500

const mine = sql`(select m.space_id from space_members m where m.seat_id = acting.seat() and m.until is null)`

/** Open commitments that the own party owes and that are near, that await an answer, or in which another is late or has warned. */
export async function listCommitmentsAtHand(
  db: Db,
  { organisationId, now, until }: { organisationId: string; now: string; until: string },
) {
  const owed = selectEverywhere(db)
    .where('owed_by', '=', organisationId)
    .where('settled_at', 'is', null)
    .where('due_ends_at', '<=', until)
    .orderBy('due_ends_at')
    .limit(mostRows)
  const told = selectEverywhere(db)
    .where('settled_at', 'is', null)
    .where(sql<boolean>`(state <> 'accepted' or warned_at is not null)`)
    .where(sql<boolean>`space_id in ${mine}`)
    .limit(mostRows)
  const late = selectEverywhere(db)
    .where('settled_at', 'is', null)
    .where('due_ends_at', '<=', now)
    .where(sql<boolean>`space_id in ${mine}`)
    .orderBy('due_ends_at')
    .limit(mostRows)
  const found = new Map<string, Commitment>()
  for (const question of [owed, told, late]) for (const row of await question.execute()) found.set(row.id, toCommitment(row))
  return [...found.values()]
}

export async function listOpenConsents(db: Db, organisationId: string): Promise<Consent[]> {
  const rows = await selectConsentsEverywhere(db)
    .where('c.settled_at', 'is', null)
    .where(sql<boolean>`c.space_id in ${mine}`)
    .where(sql<boolean>`${organisationId}::uuid = any (c.asked_of)`)
    .orderBy('c.asked_at')
    .limit(mostRows)
    .execute()
  return rows.map(toConsent)
}

export interface AwaitedRound {
  readonly spaceId: string
  readonly id: string
  readonly title: string
  readonly dueAt: string | null
  readonly openedBy: string
}

/** Open rounds that ask the acting seat and that it has not answered. */
export async function listAwaitedRounds(db: Db): Promise<AwaitedRound[]> {
  const { rows } = await sql<AwaitedRound>`
    select r.space_id as "spaceId", r.id, r.title, r.due_at as "dueAt", r.opened_by as "openedBy"
      from round_invitees i join rounds r on r.space_id = i.space_id and r.id = i.round_id
     where i.seat_id = acting.seat() and r.revealed_at is null and r.withdrawn_at is null
       and (r.due_at is null or r.due_at > acting.now())
       and not exists (select from acting.answered_rounds(r.space_id) answered where answered = r.id)
     order by r.due_at nulls last limit ${mostRows}`.execute(db)
  return rows
}

export interface OwnedMeasure {
  readonly spaceId: string
  readonly id: string
  readonly name: string
  readonly frequency: Frequency
  readonly begins: string
  /** The latest period that holds a value. */
  readonly latest: string | null
  readonly ownerSeat: string | null
}

/** Measures whose values the acting seat is to enter, by name or for its party, as they are defined on a day. */
export async function listOwnedMeasures(db: Db, today: string): Promise<OwnedMeasure[]> {
  const { rows } = await sql<OwnedMeasure>`
    select m.space_id as "spaceId", m.id, d.name, d.frequency, d.owner_seat_id as "ownerSeat",
           (select min(f.valid_from) from measure_definitions f where f.space_id = m.space_id and f.measure_id = m.id) as begins,
           (select max(last.period) from (select distinct on (v.period) v.period, v.value from measure_values v
                                           where v.space_id = m.space_id and v.measure_id = m.id
                                           order by v.period desc, v.revision desc limit 8) last where last.value is not null) as latest
      from measure_definitions d join measures m on m.space_id = d.space_id and m.id = d.measure_id
     where d.owner_organisation_id = acting.organisation() and (d.owner_seat_id = acting.seat() or d.owner_seat_id is null)
       and m.retired_at is null
       and d.number = (select l.number from measure_definitions l where l.space_id = m.space_id and l.measure_id = m.id
                        and l.valid_from <= ${today}::date order by l.valid_from desc, l.number desc limit 1)
     limit ${mostRows}`.execute(db)
  return rows
}

export interface Term {
  readonly id: string
  readonly name: string
  readonly endsOn: string
  readonly noticeDays: number | null
}

/** Partnerships that end, or whose notice is due, before a day. */
export async function listTermsNear(db: Db, until: string): Promise<Term[]> {
  const { rows } = await sql<Term>`
    select p.id, p.name, p.ends_on as "endsOn", p.notice_days as "noticeDays"
      from partnerships p
     where p.id in ${mine} and p.activated_at is not null and p.ended_at is null and p.ends_on is not null
       and p.ends_on - coalesce(p.notice_days, 0) <= ${until}::date
     order by p.ends_on limit ${mostRows}`.execute(db)
  return rows
}

/** What partnerships are called and who is in them, as far as the acting seat may know. */
export async function describePlaces(db: Db, ids: readonly string[]): Promise<Place[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Place>`
    select p.id, p.name,
           coalesce((select json_agg(json_build_object('organisationId', o.id, 'shortName', o.short_name, 'colour', o.colour) order by pa.joined_at, o.short_name)
                       from parties pa join organisations o on o.id = pa.organisation_id where pa.space_id = p.id and pa.left_at is null), '[]') as parties
      from partnerships p where p.id = any (${[...ids]}::uuid[]) order by p.name, p.id`.execute(db)
  return rows
}
