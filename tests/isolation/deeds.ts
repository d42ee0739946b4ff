import fc from 'fast-check'
import { Refusal } from '#src/kit/refusal.ts'
import { Refused } from '../support/client.ts'
import type { TestSeat, World } from '../support/world.ts'
import { secret } from './scene.ts'

/** What somebody tries to do through the program's own interface. Much of it is refused, as in life; that changes nothing. */
export interface Deed {
  readonly by: number
  readonly what: (typeof kinds)[number]
  readonly other: number
  readonly choice: number
}

const kinds = [
  'invite',
  'accept',
  'agree',
  'leave',
  'end-party',
  'name',
  'remove',
  'seat',
  'end-seat',
  'note',
  'objective',
  'commitment',
  'measure',
  'stake',
  'share',
  'answer',
] as const

export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({ by: fc.nat({ max: 9 }), what: fc.constantFrom(...kinds), other: fc.nat({ max: 9 }), choice: fc.nat({ max: 9 }) }),
  { minLength: 12, maxLength: 24, size: 'max' },
)

/** Who is there, and what they made so far. */
export interface Stage {
  readonly world: World
  readonly seats: TestSeat[]
  readonly spaceId: string
  readonly made: { readonly objectives: string[]; readonly commitments: string[]; readonly notes: string[] }
}

export async function openStage(world: World): Promise<Stage> {
  const seats: TestSeat[] = []
  for (let count = 0; count < 3; count++) seats.push(await world.addOrganisation({ listed: true }))
  const [first, second] = seats as [TestSeat, TestSeat, TestSeat]
  const spaceId = await world.addPartnership([first, second])
  return { world, seats, spaceId, made: { objectives: [], commitments: [], notes: [] } }
}

const at = <T>(list: readonly T[], place: number) => list[place % Math.max(1, list.length)] as T
const wording = { title: secret, description: secret, kind: 'risk', horizon: null }

const audienceOf = ({ choice, other }: Deed, by: TestSeat, seats: readonly TestSeat[]) => {
  const also = at(seats, other)
  if (choice % 4 === 0) return { kind: 'organisation' as const }
  if (choice % 4 === 1) return { kind: 'people' as const, seats: [by.seatId, also.seatId] }
  if (choice % 4 === 2) return { kind: 'parties' as const, organisations: [by.organisationId, also.organisationId] }
  return { kind: 'all-parties' as const }
}

/** Tries it; what is refused is refused, and anything else that goes wrong is a fault of the program. */
export async function attempt(stage: Stage, deed: Deed): Promise<void> {
  try {
    await acts[deed.what](stage, at(stage.seats, deed.by), deed)
  } catch (problem) {
    if (!isRefusal(problem)) throw problem
  }
}

/** A no from over the wire, or from a verb that was called directly. */
const isRefusal = (problem: unknown) => problem instanceof Refusal || (problem instanceof Refused && problem.status < 500)

type Doing = (stage: Stage, by: TestSeat, deed: Deed) => Promise<unknown>

const acts: { readonly [K in Deed['what']]: Doing } = {
  invite: ({ seats, spaceId }, { api }, { other, choice }) =>
    api.parties.invite({ spaceId, organisationId: at(seats, other).organisationId, withHistory: choice % 2 === 0 }),
  accept: async (_stage, { api }) => {
    const [offered] = await api.parties.listInvitationsToUs()
    if (offered) await api.parties.accept({ id: offered.id })
  },
  agree: async ({ seats, spaceId }) => {
    for (const { api } of seats) await agreeToAll(api, spaceId)
  },
  leave: ({ spaceId }, { api }) => api.parties.leave({ spaceId, reason: secret }),
  'end-party': ({ seats, spaceId }, { api }, { other }) =>
    api.parties.end({ spaceId, organisationId: at(seats, other).organisationId, reason: secret }),
  name: ({ seats, spaceId }, { api }, { other, choice }) =>
    api.participants.name({
      spaceId,
      seatId: at(seats, other).seatId,
      role: choice % 3 === 0 ? 'observer' : 'alliance-manager',
    }),
  remove: ({ seats, spaceId }, { api }, { other }) => api.participants.remove({ spaceId, seatId: at(seats, other).seatId }),
  seat: async ({ world, seats }, by, { choice, other }) => {
    // Now and then somebody who holds a seat elsewhere.
    const person = choice % 3 === 0 ? { personId: at(seats, other).personId } : {}
    if (seats.length < 9) seats.push(await world.addSeat(by, { coordinator: choice % 2 === 0, ...person }))
  },
  'end-seat': async ({ seats }, { api, seatId }, { other }) => {
    const target = at(seats, other)
    if (target.seatId !== seatId) await api.seats.end({ id: target.seatId })
  },
  note: async ({ seats, spaceId, made }, by, deed) => {
    const about = { targetKind: 'partnership', targetId: spaceId }
    made.notes.push((await by.api.notes.write({ spaceId, ...about, body: secret, audience: audienceOf(deed, by, seats) })).id)
  },
  objective: async ({ seats, spaceId, made }, by, deed) => {
    const { id } = await by.api.objectives.propose({ spaceId, ...wording, audience: audienceOf(deed, by, seats) })
    made.objectives.push(id)
  },
  commitment: async ({ seats, spaceId, made }, by, deed) => {
    const { id } = await by.api.commitments.propose({
      spaceId,
      title: secret,
      owedBy: by.organisationId,
      owedTo: [at(seats, deed.other).organisationId],
      due: { kind: 'day', day: '2040-06-30' },
      audience: audienceOf(deed, by, seats),
    })
    made.commitments.push(id)
  },
  measure: ({ seats, spaceId }, by, deed) =>
    by.api.measures.define({
      spaceId,
      key: `m-${crypto.randomUUID().slice(0, 8)}`,
      audience: audienceOf(deed, by, seats),
      name: secret,
      direction: 'up',
      frequency: 'year',
      validFrom: '2025-01-01',
    }),
  stake: ({ spaceId, made }, { api }, { other, choice }) =>
    api.objectives.writeStake({ spaceId, id: at(made.objectives, other), gives: secret, share: choice % 2 === 0 }),
  share: ({ seats, spaceId, made }, by, deed) =>
    deed.other % 2 === 0
      ? by.api.objectives.share({ spaceId, id: at(made.objectives, deed.other), audience: audienceOf(deed, by, seats) })
      : by.api.notes.share({ spaceId, id: at(made.notes, deed.other), audience: audienceOf(deed, by, seats) }),
  answer: ({ spaceId, made }, { api }, { other }) => api.commitments.accept({ spaceId, id: at(made.commitments, other) }),
}

async function agreeToAll(api: TestSeat['api'], spaceId: string): Promise<void> {
  try {
    for (const { id, awaitsYou } of await api.consents.list({ spaceId, open: 'true' }))
      if (awaitsYou) await api.consents.answer({ spaceId, id, agreed: true })
  } catch (problem) {
    if (!isRefusal(problem)) throw problem
  }
}
