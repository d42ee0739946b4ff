import type { History, Step } from './histories.ts'
import { endSeat, presentParties, type Role, reissueAfterLeaving, type Space, type World } from './specification.ts'
import {
  type Building,
  type Built,
  enterParty,
  found,
  holdSeat,
  isNamedForAnother,
  markStatement,
  moment,
  newPerson,
  nextId,
  openNew,
  since,
  where,
} from './writing.ts'

/** The facts alone are written: who holds seats, who is a party, who was named. Visibility is the database's own affair. */
export function build(history: History): Built {
  const building: Building = {
    world: { seats: [], spaces: [], audiences: [], marks: [] },
    statements: [],
    story: [],
    clock: 0,
    ids: 0,
  }
  for (let count = 0; count < history.organisations; count++) found(building)
  for (const step of history.steps) {
    building.clock += 1
    const made = take(building, step)
    if (made !== undefined) building.story.push(made)
  }
  return building
}

const roles: readonly Role[] = ['executive-sponsor', 'alliance-manager', 'working-group', 'observer']

const at = <T>(list: readonly T[], place: number): T | undefined => (list.length === 0 ? undefined : list[place % list.length])
const byMask = <T>(list: readonly T[], mask: number) => list.filter((_one, place) => (mask >> (place % 6)) & 1)
const partnerships = (world: World) => world.spaces.filter((space) => space.kind === 'partnership')
const organisations = (world: World) => world.spaces.filter((space) => space.kind === 'organisation').map((space) => space.id)
const peopleOf = (world: World) => [...new Set(world.seats.map((seat) => seat.person))]
const openAudiences = (world: World) => world.audiences.filter((audience) => audience.open)
const inside = (world: World, space: Space) =>
  world.seats.filter((seat) => !seat.left && presentParties(space).includes(seat.organisation))

type StepOf<D extends Step['do']> = Extract<Step, { do: D }>
type Takers = { readonly [D in Step['do']]: (building: Building, step: StepOf<D>) => string | undefined }

const take = (building: Building, step: Step) =>
  (takers[step.do] as (building: Building, step: Step) => string | undefined)(building, step)

const takers: Takers = {
  'hold-seat'(building, { organisation, person, coordinator, administrator }) {
    const { world } = building
    const where = at(organisations(world), organisation) ?? ''
    // Half of the new seats go to people who hold one elsewhere already.
    const who = person % 2 === 0 ? newPerson(building) : (at(peopleOf(world), person) ?? '')
    if (world.seats.some((seat) => seat.person === who && seat.organisation === where)) return undefined
    const seat = holdSeat(building, { organisation: where, person: who, coordinator, administrator })
    return `${who} holds seat ${seat.id} in ${where}${coordinator ? ' as coordinator' : ''}${administrator ? ' as administrator' : ''}`
  },
  'end-seat'({ world, statements, clock }, step) {
    const seat = at(world.seats, step.seat)
    if (!seat || seat.left) return undefined
    endSeat(world, seat)
    statements.push(
      `update seats set left_at = ${moment(clock)}, administrator_since = null, coordinator_since = null where id = '${seat.id}'`,
    )
    return `seat ${seat.id} ends`
  },
  'hold-again'({ world, statements, clock }, step) {
    const seat = at(world.seats, step.seat)
    if (!seat?.left) return undefined
    Object.assign(seat, { left: false, joinedAt: clock })
    statements.push(`update seats set left_at = null, joined_at = ${moment(clock)} where id = '${seat.id}'`)
    return `seat ${seat.id} is held again`
  },
  coordinate({ world, statements, clock }, { seat: place, coordinator }) {
    const seat = at(world.seats, place)
    if (!seat || seat.left || seat.coordinator === coordinator) return undefined
    seat.coordinator = coordinator
    statements.push(`update seats set coordinator_since = ${since(coordinator, clock)} where id = '${seat.id}'`)
    return `seat ${seat.id} ${coordinator ? 'coordinates' : 'coordinates no more'}`
  },
  start(building, { organisation }) {
    const { world, statements } = building
    const starter = at(organisations(world), organisation) ?? ''
    const creator = world.seats.find((seat) => seat.organisation === starter)
    if (!creator || partnerships(world).length >= 3) return undefined
    const id = nextId(building)
    world.spaces.push({ id, kind: 'partnership', parties: [], participants: [] })
    statements.push(
      `insert into spaces (id, kind) values ('${id}', 'partnership')`,
      `insert into partnerships (id, name, stage, created_by, activated_at) values ('${id}', 'A', 'need', '${creator.id}', now())`,
    )
    enterParty(building, { space: id, organisation: starter, withHistory: false })
    return `${starter} starts ${id}`
  },
  join(building, { space: place, organisation, withHistory }) {
    const space = at(partnerships(building.world), place)
    const newcomer = at(organisations(building.world), organisation) ?? ''
    if (!space || presentParties(space).includes(newcomer) || presentParties(space).length === 0) return undefined
    enterParty(building, { space: space.id, organisation: newcomer, withHistory })
    return `${newcomer} joins ${space.id}${withHistory ? ' with history' : ''}`
  },
  leave({ world, statements, clock }, { space: place, party }) {
    const space = at(partnerships(world), place)
    const leaver =
      space &&
      at(
        space.parties.filter((one) => !one.left),
        party,
      )
    if (!space || !leaver) return undefined
    leaver.left = true
    reissueAfterLeaving(world, space, leaver.organisation)
    statements.push(
      `update parties set left_at = ${moment(clock)}, left_how = 'left' where space_id = '${space.id}' and organisation_id = '${leaver.organisation}'`,
      `select from guard.reissue('${space.id}', false)`,
    )
    return `${leaver.organisation} leaves ${space.id}`
  },
  name({ world, statements, clock }, { space: place, seat: seatPlace, role: rolePlace }) {
    const space = at(partnerships(world), place)
    const seat = space && at(inside(world, space), seatPlace)
    if (!space || !seat || isNamedForAnother(world, space, seat)) return undefined
    const role = roles[rolePlace] ?? 'observer'
    const known = space.participants.find((one) => one.seat === seat.id)
    if (known) Object.assign(known, { role, namedAt: clock, removed: false })
    else space.participants.push({ seat: seat.id, role, namedAt: clock, removed: false })
    statements.push(
      `insert into participants (space_id, organisation_id, seat_id, role, named_by, named_at) values ('${space.id}', '${seat.organisation}', '${seat.id}', '${role}', '${seat.id}', ${moment(clock)})
       on conflict (space_id, seat_id) do update set role = excluded.role, named_at = excluded.named_at, removed_at = null`,
    )
    return `${seat.id} is named in ${space.id} as ${role}`
  },
  remove({ world, statements }, { space: place, participant }) {
    const space = at(partnerships(world), place)
    const named =
      space &&
      at(
        space.participants.filter((one) => !one.removed),
        participant,
      )
    if (!space || !named) return undefined
    named.removed = true
    statements.push(`update participants set removed_at = now() where space_id = '${space.id}' and seat_id = '${named.seat}'`)
    return `${named.seat} is removed from ${space.id}`
  },
  'open-parties'(building, { space: place, mask }) {
    const space = at(partnerships(building.world), place)
    return space && openNew(building, { space: space.id, kind: 'parties', members: byMask(presentParties(space), mask) }, 2)
  },
  'open-people'(building, { space: place, mask }) {
    const space = at(partnerships(building.world), place)
    const members = space && byMask(inside(building.world, space), mask).map((seat) => seat.id)
    return space && members && openNew(building, { space: space.id, kind: 'people', members }, 1)
  },
  write(building, { audience: place }) {
    const audience = at(openAudiences(building.world), place)
    if (!audience) return undefined
    const id = nextId(building)
    building.world.marks.push({ id, writtenFor: audience, audience })
    building.statements.push(markStatement(building.world, { id, audience, number: building.ids }))
    return `${id} is written in ${audience.space} for ${audience.kind} ${audience.members.join()}`
  },
  share({ world, statements }, { mark: markPlace, audience: place }) {
    const mark = at(world.marks, markPlace)
    const target =
      mark &&
      at(
        openAudiences(world).filter((one) => one.space === mark.audience.space),
        place,
      )
    if (!mark?.audience.open || !target || target === mark.audience) return undefined
    mark.audience = target
    statements.push(`select probe.move_mark('${mark.id}', ${where(target)})`)
    return `${mark.id} is shared with ${target.kind} ${target.members.join()}`
  },
}
