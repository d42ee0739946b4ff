import type { Database } from '#src/core/acting/store.ts'
import { createFeed } from '#src/core/ledger/live.ts'
import type { Probe } from './connection.ts'
import { look, type Sight, type Stand } from './looking.ts'
import type { MarkedTable } from './marks.ts'
import {
  type Audience,
  belonging,
  concerns,
  knownOrganisations,
  knowsOf,
  type Mark,
  type Seat,
  sees,
  type World,
  writes,
} from './specification.ts'

export interface Comparing {
  readonly probe: Probe
  readonly tables: readonly MarkedTable[]
  /** Through what the feed asks. */
  readonly worker: Database
}

/** Everything in which the database differs from the specification; nothing when they agree. The transaction holds the world. */
export async function compare({ probe, tables, worker }: Comparing, world: World): Promise<string[]> {
  const sights = await look(probe, tables, standsIn(world))
  return [
    ...sights.flatMap((sight) => differences(world, tables, sight)),
    ...(await insertDifferences(probe, world)),
    ...(await liveDifferences({ probe, worker }, world)),
  ]
}

/** Every seat, from everywhere it could be: nowhere in particular, in each space, and through the eyes of each party. */
function standsIn(world: World): Stand[] {
  return world.seats.flatMap((seat) => {
    const home = world.spaces.filter((space) => space.id === seat.organisation)
    const partnerships = world.spaces.filter((space) => space.kind === 'partnership')
    const eyes = partnerships
      .filter((space) => belonging(world, seat, space) !== undefined)
      .flatMap((space) => space.parties.map((party) => ({ seat, space: space.id, seenBy: party.organisation })))
    return [{ seat }, ...[...home, ...partnerships].map((space) => ({ seat, space: space.id })), ...eyes]
  })
}

function differences(world: World, tables: readonly MarkedTable[], sight: Sight): string[] {
  const { stand } = sight
  const isSeen = (audience: Audience) => isSeenFrom(world, stand, audience)
  const mayWrite = (audience: Audience) => stand.seenBy === undefined && writes(world, stand.seat, audience)
  const marks = (allowed: (mark: Mark) => boolean) => world.marks.filter(allowed).map((mark) => mark.id)
  const differing = (what: string, real: readonly string[], wanted: readonly string[]) =>
    explain(`${describe(stand)} ${what}`, real, wanted)
  // What is carried is where its audience has gone by now; the ledger stays where it was written.
  const carried = marks((mark) => isSeen(mark.audience))
  const kept = marks((mark) => isSeen(mark.writtenFor))
  const writable = marks((mark) => mayWrite(mark.audience))
  return [
    ...tables.flatMap((table) =>
      differing(`reads ${table.name}`, sight.read[table.name] ?? [], table.carried ? carried : kept),
    ),
    ...tables
      .filter((table) => table.changeable !== undefined)
      .flatMap((table) => differing(`writes ${table.name}`, sight.written[table.name] ?? [], writable)),
    ...differing(
      'finds',
      sight.found,
      marks((mark) => isFoundFrom(world, stand, mark.audience)),
    ),
    ...differing(
      'knows of the partnerships',
      sight.partnerships,
      world.spaces
        .filter((space) => space.kind === 'partnership' && knowsOf(world, stand.seat, space))
        .map((space) => space.id),
    ),
    ...differing('knows of the organisations', sight.organisations, [...knownOrganisations(world, stand.seat)]),
    ...counted(`${describe(stand)} counts audiences`, sight.audiences, world.audiences.filter(isSeen).length),
    ...listedDifferences(world, sight, isSeen),
  ]
}

function isSeenFrom(world: World, { seat, space, seenBy }: Stand, audience: Audience): boolean {
  if (!sees(world, seat, audience)) return false
  return seenBy === undefined || (audience.space === space && concerns(world, audience, seenBy))
}

/** A search spans spaces; through the eyes of another organisation it finds what that one sees too. */
const isFoundFrom = (world: World, { seat, seenBy }: Stand, audience: Audience) =>
  sees(world, seat, audience) && (seenBy === undefined || concerns(world, audience, seenBy))

function listedDifferences(world: World, { stand, listed }: Sight, isSeen: (audience: Audience) => boolean): string[] {
  const shown = world.audiences.filter((audience) => audience.space === stand.space && isSeen(audience))
  const isPresent = (seat: Seat) => {
    const space = world.spaces.find((one) => one.id === stand.space)
    return space?.kind === 'organisation' || space?.parties.some((one) => one.organisation === seat.organisation && !one.left)
  }
  const named = (audience: Audience) => world.seats.filter((seat) => isPresent(seat) && sees(world, seat, audience)).length
  const people = isPresent(stand.seat) ? shown.reduce((sum, audience) => sum + named(audience), 0) : 0
  return [
    ...counted(`${describe(stand)} is told of audiences`, listed.audiences, shown.length),
    ...counted(`${describe(stand)} is told of people in them`, listed.people, people),
  ]
}

/** A record can be added exactly where it could be changed. */
async function insertDifferences(probe: Probe, world: World): Promise<string[]> {
  await probe.as('guard')
  const { rows } = await probe.client.query(
    'select id, space_id as space, kind, members_key as members, closed_at is null as open from audiences',
  )
  await probe.as('app')
  const found: string[] = []
  for (const seat of world.seats) {
    await probe.client.query(insertProbe(seat, rows))
    const answer = await probe.client.query("select current_setting('probe.added') as added")
    const added = new Set(String(answer.rows[0].added).split(' '))
    const real = rows.filter((row) => added.has(row.id)).map((row) => `${row.space} ${row.kind} ${row.members} ${row.open}`)
    const wanted = world.audiences
      .filter((audience) => writes(world, seat, audience))
      .map(({ space, kind, members }) => `${space} ${kind} ${members.join()} true`)
    found.push(...explain(`${describe({ seat })} adds`, real, wanted))
  }
  return found
}

function insertProbe(seat: Seat, audiences: readonly { id: string; space: string }[]): string {
  const tries = audiences.map(
    ({ id, space }) => `begin
      insert into notes (space_id, audience_id, id, target_space_id, target_kind, target_id, body, written_by)
      values ('${space}', '${id}', gen_random_uuid(), '${space}', 'mark', '${id}', 'added', '${seat.id}');
      added := added || ' ${id}';
    exception when insufficient_privilege then null; end;`,
  )
  return `select from acting.enter('${seat.person}', '${seat.id}', null, null, null);
    do $$ declare added text := ''; begin ${tries.join('\n')} perform set_config('probe.added', trim(added), true); end $$`
}

/** A stream that was away since the beginning gets what its seat sees now: the same entries that the seat can read. */
async function liveDifferences({ probe, worker }: Pick<Comparing, 'probe' | 'worker'>, world: World): Promise<string[]> {
  await probe.as('worker')
  const failures: string[] = []
  const feed = createFeed({
    worker,
    areSessionsAlive: async () => new Set(),
    log: { error: (details) => void failures.push(JSON.stringify(details)) },
  })
  const sent = new Map<string, Set<string>>()
  for (const seat of world.seats) {
    const got = new Set<string>()
    sent.set(seat.id, got)
    await feed.follow({
      seatId: seat.id,
      sessionId: undefined,
      keyId: undefined,
      lastEventId: '1',
      send: (event) => void (event.type === 'entry' && got.add(event.subject.id)),
      end: () => {},
    })
  }
  await feed.stop()
  const wanted = (seat: Seat) => world.marks.filter((mark) => sees(world, seat, mark.writtenFor)).map((mark) => mark.id)
  return [
    ...failures,
    ...world.seats.flatMap((seat) => explain(`${describe({ seat })} is sent`, [...(sent.get(seat.id) ?? [])], wanted(seat))),
  ]
}

const describe = ({ seat, space, seenBy }: Stand) =>
  `seat ${seat.id}${space ? ` in ${space}` : ''}${seenBy ? ` seen by ${seenBy}` : ''}`

const counted = (what: string, real: number, wanted: number) =>
  real === wanted ? [] : [`${what}: ${real} instead of ${wanted}`]

function explain(what: string, real: readonly string[], wanted: readonly string[]): string[] {
  const [got, meant] = [[...real].sort(), [...wanted].sort()]
  if (got.join() === meant.join()) return []
  const tooMuch = got.filter((one, place) => !meant.includes(one) || got.indexOf(one) !== place)
  return [`${what}: too much [${tooMuch.join()}], too little [${meant.filter((one) => !got.includes(one)).join()}]`]
}
