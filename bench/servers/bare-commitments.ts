import type { Actor } from '#src/core/acting/model.ts'
import { present } from '#src/core/commitments/actions/questions.ts'
import type { Commitment } from '#src/core/commitments/model/commitment.ts'
import { dueDay, hintFor } from '#src/core/commitments/model/due.ts'
import type { State } from '#src/core/commitments/model/terms.ts'
import type { Party } from '../world/plan.ts'
import type { Asked } from './bare.ts'

const columns = `c.space_id as "spaceId", c.audience_id as "audienceId", c.id, c.owed_by as "owedBy", c.owed_to as "owedTo", c.owner_seat as "ownerSeat",
  c.title, c.details, c.clause, c.quotation, c.due_zone as zone, c.version, c.proposed_by as "proposedBy", c.proposed_for as "proposedFor",
  c.proposed_at as "proposedAt", c.accepted_by as "acceptedBy", c.accepted_at as "acceptedAt", c.warned_at as "warnedAt", c.expected_on as "expectedOn",
  c.kept_on as "keptOn", c.kept_at as "keptAt", c.renegotiated, c.settled_at as "settledAt", c.changed_at as "changedAt", c.state, c.miss_reason as "missReason",
  c.due_on, c.due_at, c.due_ends_at`
const sidesOf = (
  space: string,
) => `(select coalesce(json_agg(json_build_object('organisationId', p.organisation_id, 'leftAt', p.left_at, 'timeZone', o.time_zone,
    'workingDays', o.working_days, 'closed', (select coalesce(json_agg(json_build_object('day', d.day, 'name', d.name)), '[]') from closed_days d where d.organisation_id = o.id)) order by p.joined_at), '[]')
  from parties p join organisations o on o.id = p.organisation_id where p.space_id = ${space})`

interface Side {
  readonly organisationId: string
  readonly leftAt: string | null
  readonly timeZone: string
  readonly workingDays: number[]
  readonly closed: readonly { day: string; name: string }[]
}
type Row = Omit<Commitment, 'due' | 'series'> & { due_on: string | null; due_at: string | null; due_ends_at: string }

const iso = (text: string | null) => (text === null ? null : text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z'))

function toCommitment({ due_on, due_at, due_ends_at: _ends, ...row }: Row): Commitment {
  return {
    ...row,
    proposedAt: iso(row.proposedAt) ?? '',
    acceptedAt: iso(row.acceptedAt),
    warnedAt: iso(row.warnedAt),
    keptAt: iso(row.keptAt),
    settledAt: iso(row.settledAt),
    changedAt: iso(row.changedAt) ?? '',
    due: due_on === null ? { kind: 'instant', at: iso(due_at) ?? '' } : { kind: 'day', day: due_on },
    series: null,
    state: row.state as State,
  }
}

const toSides = (sides: readonly Side[]) =>
  sides.map(({ organisationId, leftAt, timeZone, workingDays, closed }) => ({
    organisationId,
    present: leftAt === null,
    timeZone,
    workingDays,
    closedDays: new Set(closed.map(({ day }) => day)),
    names: new Map(closed.map(({ day, name }) => [day, name])),
  }))

const actorOf = (hub: Party): Actor => ({
  personId: hub.personId,
  seatId: hub.seatId,
  organisationId: hub.organisationId,
  administers: true,
  coordinates: true,
  name: '',
  locale: 'en',
  timeZone: 'UTC',
  sampleId: undefined,
  spaceId: undefined,
  standing: 'member',
  access: 'write',
  role: 'coordinator',
})

/** In the order in which the contract names them. */
function shown(hub: Party, commitment: Commitment, sides: ReturnType<typeof toSides>) {
  const one = present({ actor: actorOf(hub), now: Temporal.Now.instant() }, commitment, sides)
  const { title, details, clause, quotation, id, audienceId, owedBy, owedTo, ownerSeat, due, zone } = one
  const head = { title, details, clause, quotation, id, audienceId, owedBy, owedTo, ownerSeat, due, zone }
  const { dueDay: day, lateFrom, workingDaysLate, series, state, standing, version, proposedBy, proposedFor, proposedAt } = one
  const middle = {
    dueDay: day,
    lateFrom,
    workingDaysLate,
    series,
    state,
    standing,
    version,
    proposedBy,
    proposedFor,
    proposedAt,
  }
  const { acceptedBy, acceptedAt, warnedAt, expectedOn, keptOn, keptAt, missReason, renegotiated, settledAt, changedAt, can } =
    one
  const tail = {
    acceptedBy,
    acceptedAt,
    warnedAt,
    expectedOn,
    keptOn,
    keptAt,
    missReason,
    renegotiated,
    settledAt,
    changedAt,
    can,
  }
  return { ...head, ...middle, ...tail }
}

const story = `select ${columns}, ${sidesOf('c.space_id')} as sides,
  (select coalesce(json_agg(json_build_object('position', e.position, 'kind', e.kind, 'seatId', e.seat_id, 'at', e.at, 'reason', e.reason, 'details', e.details) order by e.position), '[]')
     from commitment_events e where e.space_id = c.space_id and e.commitment_id = c.id) as events,
  (select coalesce(json_agg(k), '[]') from consents k where k.space_id = c.space_id and k.subject_kind = 'commitment' and k.subject_id = c.id) as consents,
  (select coalesce(json_agg(f), '[]') from files f where f.space_id = c.space_id and f.about_kind = 'commitment' and f.about_id = c.id and f.removed_at is null) as evidence,
  (select coalesce(json_agg(json_build_object('seatId', s.id, 'organisationId', s.organisation_id, 'name', n.name) order by s.id), '[]')
     from seats s join people n on n.id = s.person_id
    where s.id in (c.owner_seat, c.proposed_by, c.accepted_by) or s.id in (select e.seat_id from commitment_events e where e.space_id = c.space_id and e.commitment_id = c.id)) as people
  from commitments c where c.space_id = $1 and c.id = $2 and c.audience_id in (select v.audience_id from visibility v where v.seat_id = $3 and v.space_id = $1)`

export async function findCommitment({ pool, hub, path }: Asked): Promise<string> {
  const { rows } = await pool.query({ name: 'story', text: story, values: [path[1], path[3], hub.seatId] })
  const { sides: found, events, consents, evidence, people, ...row } = rows[0]
  const sides = toSides(found)
  const commitment = toCommitment(row)
  const concerned = sides.filter(({ organisationId }) => [commitment.owedBy, ...commitment.owedTo].includes(organisationId))
  for (const event of events) event.at = iso(event.at)
  return JSON.stringify({
    ...shown(hub, commitment, sides),
    hint: hintFor(dueDay(commitment), concerned),
    events,
    consents,
    evidence,
    people,
  })
}

const seen = (seat: string) =>
  `c.audience_id in (select v.audience_id from visibility v where v.seat_id = ${seat} and v.space_id = $1)`
const page = `select ${columns} from commitments c where c.space_id = $1 and c.state in ('asked', 'offered', 'accepted', 'said-kept') and c.owed_by = $2 and ${seen('$3')}
  order by c.due_ends_at desc, c.id desc limit 51`

export async function listPage({ pool, hub, path, url }: Asked): Promise<string> {
  const [found, { rows }] = await Promise.all([
    pool.query({ name: 'sides', text: `select ${sidesOf('$1')} as sides`, values: [path[1]] }),
    pool.query({ name: 'page', text: page, values: [path[1], url.searchParams.get('owedBy'), hub.seatId] }),
  ])
  const sides = toSides(found.rows[0].sides)
  const commitments = rows.slice(0, 50).map((row) => shown(hub, toCommitment(row), sides))
  const last = rows[49]
  return JSON.stringify({ commitments, next: rows.length > 50 ? `${iso(last.due_ends_at)}_${last.id}` : null })
}
