import {
  type Audience,
  findOpen,
  openAudience,
  presentParties,
  reissueAfterJoining,
  type Seat,
  type Space,
  type World,
} from './specification.ts'

/** A world as the specification has it, and the statements that make the database's tables say the same facts. */
export interface Built {
  readonly world: World
  readonly statements: readonly string[]
  /** What has happened, in words, for whoever reads a failure. */
  readonly story: readonly string[]
}

export interface Building extends Built {
  readonly statements: string[]
  readonly story: string[]
  clock: number
  ids: number
}

const quote = (text: string) => `'${text}'`
export const moment = (clock: number) => `timestamptz '2030-01-01 00:00Z' + interval '${clock} minutes'`
export const since = (is: boolean, clock: number) => (is ? moment(clock) : 'null')

/** Ids in the order of their making, so that a failure is read easily. */
export function nextId(building: Building): string {
  building.ids += 1
  return `00000000-0000-4000-8000-${building.ids.toString(16).padStart(12, '0')}`
}

export function found(building: Building): void {
  const id = nextId(building)
  const { world, statements } = building
  world.spaces.push({ id, kind: 'organisation', parties: [], participants: [] })
  statements.push(
    `insert into spaces (id, kind) values ('${id}', 'organisation')`,
    `insert into organisations (id, legal_name, short_name, country, time_zone) values ('${id}', 'O', 'O', 'DE', 'UTC')`,
  )
  insertAudience(building, openAudience(world, { space: id, kind: 'organisation', members: [id] }))
  holdSeat(building, { organisation: id, person: newPerson(building), coordinator: true, administrator: true })
}

export function newPerson(building: Building): string {
  const id = nextId(building)
  building.statements.push(`insert into people (id, name) values ('${id}', 'P')`)
  return id
}

export function holdSeat(
  building: Building,
  seat: Pick<Seat, 'organisation' | 'person' | 'coordinator' | 'administrator'>,
): Seat {
  const { clock, world, statements } = building
  const held: Seat = { ...seat, id: nextId(building), joinedAt: clock, left: false }
  world.seats.push(held)
  statements.push(
    `insert into seats (id, person_id, organisation_id, administrator_since, coordinator_since, joined_at)
     values ('${held.id}', '${held.person}', '${held.organisation}', ${since(held.administrator, clock)}, ${since(held.coordinator, clock)}, ${moment(clock)})`,
  )
  return held
}

export function insertAudience({ statements }: Building, { space, kind, members }: Audience): void {
  const key = members.join()
  const [table, column] = kind === 'people' ? ['audience_people', 'seat_id'] : ['audience_parties', 'organisation_id']
  statements.push(
    `insert into audiences (space_id, id, kind, members_key) values ('${space}', gen_random_uuid(), '${kind}', '${key}')`,
    `insert into ${table} (space_id, audience_id, ${column}) select a.space_id, a.id, unnest('{${key}}'::uuid[]) from audiences a
      where a.space_id = '${space}' and a.kind = '${kind}' and a.members_key = '${key}' and a.closed_at is null`,
  )
}

export const where = ({ space, kind, members }: Audience) => `'${space}', '${kind}', '${members.join()}'`

export function markStatement(world: World, mark: { id: string; audience: Audience; number: number }): string {
  const [seat] = world.seats
  return `select probe.leave_mark('${mark.id}', ${where(mark.audience)}, '${seat?.id}', '${seat?.organisation}', ${mark.number})`
}

export function openNew(building: Building, audience: Omit<Audience, 'open'>, fewest: number): string | undefined {
  const { world } = building
  const space = world.spaces.find((one) => one.id === audience.space)
  if (!space || audience.members.length < fewest || findOpen(world, space, audience.kind, audience.members)) return undefined
  const opened = openAudience(world, audience)
  insertAudience(building, opened)
  return `an audience of ${opened.kind} ${opened.members.join()} is opened in ${opened.space}`
}

export function enterParty(building: Building, wish: { space: string; organisation: string; withHistory: boolean }): void {
  const { world, statements, clock } = building
  const space = world.spaces.find((one) => one.id === wish.space)
  if (!space) return
  const known = space.parties.find((party) => party.organisation === wish.organisation)
  if (known) Object.assign(known, { left: false, joinedAt: clock })
  else space.parties.push({ organisation: wish.organisation, joinedAt: clock, left: false })
  reissueAfterJoining(world, space, wish.organisation, wish.withHistory)
  statements.push(
    `insert into parties (space_id, organisation_id, joined_at) values (${quote(wish.space)}, ${quote(wish.organisation)}, ${moment(clock)})
     on conflict (space_id, organisation_id) do update set joined_at = excluded.joined_at, left_at = null, left_how = null`,
    `select from guard.reissue('${wish.space}', ${wish.withHistory})`,
  )
}

/** The database refuses to name somebody who takes part for another party. */
export function isNamedForAnother(world: World, space: Space, seat: Seat): boolean {
  return space.participants.some((participant) => {
    const other = world.seats.find((one) => one.id === participant.seat)
    return (
      other !== undefined &&
      !participant.removed &&
      !other.left &&
      other.id !== seat.id &&
      other.person === seat.person &&
      presentParties(space).includes(other.organisation)
    )
  })
}
