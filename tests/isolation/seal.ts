import { Client as Postgres } from 'pg'
import { connectAs } from '#src/platform/database/roles.ts'
import { rolePrefix } from '../support/cluster.ts'
import type { TestSeat, World } from '../support/world.ts'
import { openProbe } from './connection.ts'

const content = {
  languages: ['en'],
  questions: [
    {
      key: 'pace',
      kind: 'scale' as const,
      text: { en: 'We decide in time' },
      settings: { from: 1, to: 5, low: { en: 'Never' }, high: { en: 'Always' } },
    },
    { key: 'wish', kind: 'words' as const, text: { en: 'One wish' }, required: false, settings: {} },
  ],
}

/** Two parties with so many people each, all of whom may be asked. */
export async function twoSides(world: World, sizes: readonly [number, number]) {
  const [one, two] = [await world.addOrganisation(), await world.addOrganisation()]
  const spaceId = await world.addPartnership([one, two])
  const sides = [[one], [two]]
  for (const [side, size] of sizes.entries()) {
    const first = sides[side]?.[0]
    while (first && (sides[side]?.length ?? 0) < size) {
      const seat = await world.addSeat(first)
      await first.api.participants.name({ spaceId, seatId: seat.seatId, role: 'working-group' })
      sides[side]?.push(seat)
    }
  }
  const [ones, twos] = sides as [TestSeat[], TestSeat[]]
  return { one, two, ones, twos, all: [...ones, ...twos], spaceId }
}

export type Sides = Awaited<ReturnType<typeof twoSides>>
type Asking = Parameters<TestSeat['api']['rounds']['open']>[0]

export async function askAll({ one, all, spaceId }: Sides, more: Partial<Asking> = {}): Promise<string> {
  const { id } = await one.api.rounds.open({
    spaceId,
    title: 'How we work',
    content,
    naming: 'anonymous',
    rule: 'all-in',
    invited: { by: 'name', seats: all.map(({ seatId }) => seatId) },
    audience: { kind: 'all-parties' },
    ...more,
  })
  return id
}

export const say = (seat: TestSeat, { spaceId }: Sides, id: string, pace: number, wish = '') => {
  const wished = wish === '' ? {} : { wish: { value: wish } }
  return seat.api.rounds.answer({ spaceId, id, answers: { pace: { value: pace }, ...wished } })
}

/** A connection as requests have it, in the shoes of a seat: what an injected query could do. */
export async function asRequest<T>(
  world: World,
  seat: TestSeat,
  spaceId: string,
  work: (client: Postgres) => Promise<T>,
): Promise<T> {
  const client = new Postgres(connectAs(world.ownerUrl, rolePrefix, 'app'))
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select * from acting.enter($1, $2, $3, null, null)', [seat.personId, seat.seatId, spaceId])
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Behind the seal, as nobody in the running program is: the role that owns the functions. */
export async function behindTheSeal<T>(world: World, work: (client: Postgres) => Promise<T>): Promise<T> {
  const probe = await openProbe(world.ownerUrl)
  try {
    await probe.client.query('begin')
    await probe.as('guard')
    return await work(probe.client)
  } finally {
    await probe.stop()
  }
}
