import { z } from 'zod'
import { type Deadline, type Done, type Due, isInTime, isPast } from '#src/core/commitments/model/due.ts'
import type { Rhythm, Series } from '#src/core/commitments/model/rhythm.ts'
import type { MissReason, Move, Standing, State } from '#src/core/commitments/model/terms.ts'
import type { WorkingCalendar } from '#src/core/organisations/model.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'
import { canBeUndone } from '#src/kit/undo.ts'

export const wording = z.object({
  title: z.string().trim().min(1).max(200),
  details: z.string().trim().max(10_000),
  /** Where it stands in the agreement, such as "§ 4.2". */
  clause: z.string().trim().max(120),
  quotation: z.string().trim().max(4000),
})
export type Wording = z.infer<typeof wording>

export interface Commitment extends Wording, Deadline, Done {
  readonly spaceId: string
  readonly audienceId: string
  readonly id: string
  readonly owedBy: string
  readonly owedTo: readonly string[]
  /** Who sees to it, among the people of the party that owes it. */
  readonly ownerSeat: string | null
  readonly series: Series | null
  readonly state: State
  readonly version: number
  readonly proposedBy: string
  /** The party that offered it, or asked for it. */
  readonly proposedFor: string
  readonly proposedAt: string
  readonly acceptedBy: string | null
  readonly acceptedAt: string | null
  readonly warnedAt: string | null
  /** The day that the latest early warning expects. */
  readonly expectedOn: string | null
  readonly missReason: MissReason | null
  readonly renegotiated: number
  readonly settledAt: string | null
  readonly changedAt: string
}

/** How every commitment begins: nothing has happened to it yet. */
export const untouched = {
  version: 1,
  warnedAt: null,
  expectedOn: null,
  keptOn: null,
  keptAt: null,
  missReason: null,
  renegotiated: 0,
  settledAt: null,
} as const satisfies Partial<Commitment>

/** What somebody proposes. */
export interface Draft extends Wording {
  readonly owedBy: string
  readonly owedTo: readonly string[]
  readonly ownerSeat: string | null
  readonly due: Due
  readonly rhythm: Rhythm | null
}

/** What stands in an organisation's own space is owed by its people to itself: there is nobody else to owe it to. */
export const isAtHome = ({ owedBy, owedTo }: Pick<Commitment, 'owedBy' | 'owedTo'>) =>
  owedTo.length === 1 && owedTo[0] === owedBy

export function draftProblems(
  { owedBy, owedTo, due, rhythm }: Draft,
  { present, home = false }: { present: ReadonlySet<string>; home?: boolean },
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!present.has(owedBy)) problems.push({ path: 'owedBy', code: 'not-a-party' })
  for (const [index, party] of owedTo.entries()) {
    if (!present.has(party)) problems.push({ path: `owedTo.${index}`, code: 'not-a-party' })
    if (party === owedBy && !home) problems.push({ path: `owedTo.${index}`, code: 'owes-itself' })
    if (owedTo.indexOf(party) !== index) problems.push({ path: `owedTo.${index}`, code: 'taken' })
  }
  if (rhythm && due.kind === 'instant') problems.push({ path: 'rhythm', code: 'needs-a-day' })
  if (rhythm?.until && due.kind === 'day' && rhythm.until < due.day)
    problems.push({ path: 'rhythm.until', code: 'before-start' })
  return problems
}

const table: Readonly<Record<Move, { readonly from: readonly State[]; readonly to: State | undefined }>> = {
  change: { from: ['asked', 'offered'], to: undefined },
  accept: { from: ['asked', 'offered'], to: 'accepted' },
  decline: { from: ['asked', 'offered'], to: 'declined' },
  retract: { from: ['asked', 'offered'], to: 'withdrawn' },
  warn: { from: ['accepted'], to: undefined },
  'say-kept': { from: ['accepted'], to: 'said-kept' },
  confirm: { from: ['said-kept'], to: 'kept' },
  dispute: { from: ['said-kept'], to: 'accepted' },
  break: { from: ['accepted'], to: 'broken' },
  renegotiate: { from: ['accepted'], to: undefined },
  release: { from: ['accepted', 'said-kept'], to: 'withdrawn' },
}

export const fits = (state: State, move: Move) => table[move].from.includes(state)

/** The state after a move, or undefined where the state does not allow it. */
export function afterMove(state: State, move: Move): State | undefined {
  return fits(state, move) ? (table[move].to ?? state) : undefined
}

export const isOpen = ({ state }: Pick<Commitment, 'state'>) => !settledStates.has(state)
const settledStates: ReadonlySet<State> = new Set(['kept', 'broken', 'declined', 'withdrawn'])

/** Where it stood before one side took it back alone. What all sides let go together is gone: they may promise it anew. */
export function stateBeforeWithdrawal(commitment: Commitment): State | undefined {
  const { state, acceptedAt, owedBy, proposedFor, keptOn } = commitment
  if (state !== 'withdrawn') return undefined
  if (acceptedAt === null) return owedBy === proposedFor ? 'offered' : 'asked'
  if (!isAtHome(commitment)) return undefined
  return keptOn === null ? 'accepted' : 'said-kept'
}

/** What has to be known beside the commitment to say how it stands. */
export interface Situation {
  readonly now: Temporal.Instant
  /** Calendars of every side concerned. */
  readonly calendars: readonly WorkingCalendar[]
  readonly present: ReadonlySet<string>
}

/** An open commitment of a party that has left, or to parties that all have, binds nobody any more. */
export const isLapsed = (commitment: Pick<Commitment, 'state' | 'owedBy' | 'owedTo'>, present: ReadonlySet<string>) =>
  isOpen(commitment) && (!present.has(commitment.owedBy) || !commitment.owedTo.some((party) => present.has(party)))

/** Whether a withdrawal can still be taken back. */
export function hasWayBack(commitment: Commitment, { now, present }: Pick<Situation, 'now' | 'present'>): boolean {
  const state = stateBeforeWithdrawal(commitment)
  const { settledAt } = commitment
  if (state === undefined || settledAt === null) return false
  return canBeUndone(settledAt, now) && !isLapsed({ ...commitment, state }, present)
}

export const isLate = (commitment: Commitment, { now, calendars, present }: Situation) =>
  commitment.state === 'accepted' && !isLapsed(commitment, present) && isPast(commitment, calendars, now)

export function standingOf(commitment: Commitment, situation: Situation): Standing {
  const { state } = commitment
  if (isLapsed(commitment, situation.present)) return 'lapsed'
  if (state === 'kept') return isInTime(commitment, commitment, situation.calendars) ? 'kept' : 'kept-late'
  if (state !== 'accepted') return state
  if (isLate(commitment, situation)) return 'late'
  return commitment.warnedAt === null ? 'open' : 'warned'
}

/** The sides of a commitment, without those that are gone. */
export const sidesOf = ({ owedBy, owedTo }: Pick<Commitment, 'owedBy' | 'owedTo'>, present: ReadonlySet<string>) =>
  [owedBy, ...owedTo].filter((party) => present.has(party))

interface KnownSide extends WorkingCalendar {
  readonly organisationId: string
  readonly present: boolean
}

/** The situation of one commitment among all the sides of its space. */
export function situationFor(
  { owedBy, owedTo }: Pick<Commitment, 'owedBy' | 'owedTo'>,
  sides: readonly KnownSide[],
  now: Temporal.Instant,
): Situation {
  const concerned = sides.filter(({ organisationId }) => organisationId === owedBy || owedTo.includes(organisationId))
  const present = new Set(sides.filter((side) => side.present).map(({ organisationId }) => organisationId))
  return { now, calendars: concerned, present }
}
