/**
 * Who sees and writes what, said slowly and obviously. Nothing here is derived ahead or kept ready: every question walks through
 * the facts. The database has to give the same answers.
 */

export type Role = 'executive-sponsor' | 'alliance-manager' | 'working-group' | 'observer'

export interface Seat {
  readonly id: string
  readonly person: string
  readonly organisation: string
  joinedAt: number
  left: boolean
  administrator: boolean
  coordinator: boolean
}

export interface Party {
  readonly organisation: string
  joinedAt: number
  left: boolean
}

export interface Participant {
  readonly seat: string
  role: Role
  namedAt: number
  removed: boolean
}

/** An organisation's own space, or a partnership's. */
export interface Space {
  readonly id: string
  readonly kind: 'organisation' | 'partnership'
  readonly parties: Party[]
  readonly participants: Participant[]
}

export interface Audience {
  readonly space: string
  kind: 'organisation' | 'parties' | 'all-parties' | 'people'
  /** Ids of organisations; of seats where people are named. */
  members: string[]
  open: boolean
}

/** Something that was written for an audience. What is carried follows when its audience is replaced; the ledger stays where it was written. */
export interface Mark {
  readonly id: string
  readonly writtenFor: Audience
  audience: Audience
}

export interface World {
  readonly seats: Seat[]
  readonly spaces: Space[]
  readonly audiences: Audience[]
  readonly marks: Mark[]
}

export const presentParties = (space: Space) => space.parties.filter((party) => !party.left).map((party) => party.organisation)

const spaceOf = (world: World, id: string) => {
  const space = world.spaces.find((one) => one.id === id)
  if (!space) throw new Error(`There is no space ${id}.`)
  return space
}

/** How a seat belongs to a space: it writes, it only reads, or it does not belong. */
export function belonging(world: World, seat: Seat, space: Space): 'write' | 'read' | undefined {
  if (seat.left) return undefined
  if (space.kind === 'organisation') return seat.organisation === space.id ? 'write' : undefined
  const party = space.parties.find((one) => one.organisation === seat.organisation)
  if (!party) return undefined
  const named = space.participants.find((one) => one.seat === seat.id && !one.removed)
  if (!named && (!seat.coordinator || standsOnAnotherSide(world, seat, space))) return undefined
  if (named && !party.left && isNamedEarlierElsewhere(world, { seat, party, named }, space)) return undefined
  return party.left || named?.role === 'observer' ? 'read' : 'write'
}

const otherSeats = (world: World, seat: Seat) =>
  world.seats.filter((other) => other.person === seat.person && other.id !== seat.id && !other.left)

const presentParty = (space: Space, organisation: string) =>
  space.parties.find((party) => party.organisation === organisation && !party.left)

/** A coordinator whom nobody named does not look where the same person holds a seat of another party. */
const standsOnAnotherSide = (world: World, seat: Seat, space: Space) =>
  otherSeats(world, seat).some((other) => presentParty(space, other.organisation))

interface Naming {
  readonly seat: Seat
  readonly party: Party
  readonly named: Participant
}

const since = ({ seat, party, named }: Naming) => Math.max(named.namedAt, party.joinedAt, seat.joinedAt)

/** Nobody looks from two sides: the side that was first stays. */
function isNamedEarlierElsewhere(world: World, own: Naming, space: Space): boolean {
  return otherSeats(world, own.seat).some((seat) => {
    const party = presentParty(space, seat.organisation)
    const named = space.participants.find((one) => one.seat === seat.id && !one.removed)
    if (!party || !named) return false
    const difference = since({ seat, party, named }) - since(own)
    return difference < 0 || (difference === 0 && seat.id < own.seat.id)
  })
}

const includes = (audience: Audience, seat: Seat) =>
  audience.members.includes(audience.kind === 'people' ? seat.id : seat.organisation)

export function sees(world: World, seat: Seat, audience: Audience): boolean {
  return includes(audience, seat) && belonging(world, seat, spaceOf(world, audience.space)) !== undefined
}

export function writes(world: World, seat: Seat, audience: Audience): boolean {
  return audience.open && includes(audience, seat) && belonging(world, seat, spaceOf(world, audience.space)) === 'write'
}

/** Whether an organisation is among those who see an audience: what "see it as" asks. */
export const concerns = (world: World, audience: Audience, organisation: string) =>
  audience.kind === 'people'
    ? audience.members.some((id) => world.seats.some((seat) => seat.id === id && seat.organisation === organisation))
    : audience.members.includes(organisation)

/** Whether a seat may know that a partnership exists: it belongs to it now, or administers one of its parties. */
export function knowsOf(world: World, seat: Seat, space: Space): boolean {
  if (seat.left || !presentParty(space, seat.organisation)) return false
  return seat.administrator || belonging(world, seat, space) !== undefined
}

/** The organisations that a seat may know of when none is listed: its person's own, and those it shares a partnership with. */
export function knownOrganisations(world: World, seat: Seat): Set<string> {
  const held = [seat, ...otherSeats(world, seat)].filter((one) => !one.left)
  const known = new Set(held.map((one) => one.organisation))
  for (const space of world.spaces)
    if (space.kind === 'partnership' && knowsOf(world, seat, space)) for (const party of presentParties(space)) known.add(party)
  return known
}

const openIn = (world: World, space: Space) => world.audiences.filter((one) => one.space === space.id && one.open)
const sameMembers = (one: readonly string[], other: readonly string[]) => [...one].sort().join() === [...other].sort().join()

export function openAudience(world: World, audience: Omit<Audience, 'open'>): Audience {
  const opened = { ...audience, members: [...audience.members].sort(), open: true }
  world.audiences.push(opened)
  return opened
}

export const findOpen = (world: World, space: Space, kind: Audience['kind'], members: readonly string[]) =>
  openIn(world, space).find((one) => one.kind === kind && sameMembers(one.members, members))

/** Replaces an audience by another: what is carried goes along, the ledger stays. */
function close(world: World, audience: Audience, successor?: Audience) {
  audience.open = false
  if (successor) for (const mark of world.marks) if (mark.audience === audience) mark.audience = successor
}

/** A party has joined: all who are present share a new audience; with history the newcomer also has what they shared before. */
export function reissueAfterJoining(world: World, space: Space, newcomer: string, withHistory: boolean): void {
  openAudience(world, { space: space.id, kind: 'organisation', members: [newcomer] })
  const before = openIn(world, space).find((one) => one.kind === 'all-parties')
  const opened = () => openAudience(world, { space: space.id, kind: 'all-parties', members: presentParties(space) })
  if (!before) return void opened()
  const shared = [...before.members]
  if (withHistory) {
    close(world, before, opened())
    for (const past of world.audiences.filter((one) => one.space === space.id && one.kind === 'all-parties' && !one.open))
      if (shared.every((party) => past.members.includes(party)))
        past.members = [...new Set([...past.members, ...presentParties(space)])]
    return
  }
  const among = findOpen(world, space, shared.length === 1 ? 'organisation' : 'parties', shared)
  if (among) close(world, before, among)
  else before.kind = 'parties'
  opened()
}

/** A party has left: its own records go home, and whatever it was in goes on without it. */
export function reissueAfterLeaving(world: World, space: Space, leaver: string): void {
  const home = world.audiences.find((one) => one.space === leaver && one.kind === 'organisation')
  const own = findOpen(world, space, 'organisation', [leaver])
  if (own && home) close(world, own, home)
  for (const audience of openIn(world, space)) {
    const kept = audience.members.filter((member) => {
      const organisation = world.seats.find((seat) => seat.id === member)?.organisation ?? member
      return audience.kind === 'people' ? presentParties(space).includes(organisation) : member !== leaver
    })
    if (kept.length === audience.members.length) continue
    close(world, audience, kept.length === 0 ? undefined : continued(world, space, { ...audience, members: kept }))
  }
}

function continued(world: World, space: Space, { kind, members }: Audience): Audience {
  const among = kind === 'parties' && members.length === 1 ? 'organisation' : kind
  return findOpen(world, space, among, members) ?? openAudience(world, { space: space.id, kind: among, members })
}

/** A seat is given back: its participations are over. */
export function endSeat(world: World, seat: Seat): void {
  Object.assign(seat, { left: true, administrator: false, coordinator: false })
  for (const space of world.spaces)
    for (const participant of space.participants) if (participant.seat === seat.id) participant.removed = true
}
