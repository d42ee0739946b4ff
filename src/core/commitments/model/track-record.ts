import { type Commitment, type Situation, standingOf } from '#src/core/commitments/model/commitment.ts'
import { isInTime } from '#src/core/commitments/model/due.ts'
import { type MissReason, missReasons } from '#src/core/commitments/model/terms.ts'
import { reliability } from '#src/methods/reliability/reliability.ts'

/** How a party has kept its word, as far as the reader sees. Of parties only: people are never counted or ranked. */
export interface TrackRecord {
  readonly organisationId: string
  /** Kept in time, of all that was due or settled. */
  readonly kept: number
  readonly made: number
  readonly keptLate: number
  readonly broken: number
  readonly lateNow: number
  readonly renegotiated: number
  readonly warnedBefore: number
  readonly mean: number
  readonly lower: number
  readonly upper: number
  readonly level: number
  /** The interval is too wide to say anything; then no share should be shown as if it were one. */
  readonly tooFew: boolean
  readonly reasons: readonly { readonly reason: MissReason | 'none'; readonly count: number }[]
}

/** Where the interval spans more than this the number says next to nothing. */
const widestInterval = 0.4

export type Outcome = 'in-time' | 'late' | 'broken' | 'late-now'

/**
 * What a commitment says about keeping one's word: nothing while it is neither due nor settled, was never accepted, was
 * withdrawn by consent or lapsed, nor while the other side has not yet said whether something done in time was done.
 */
export function outcomeOf(commitment: Commitment, situation: Situation): Outcome | undefined {
  const standing = standingOf(commitment, situation)
  if (standing === 'kept') return 'in-time'
  if (standing === 'kept-late') return 'late'
  if (standing === 'broken') return 'broken'
  if (standing === 'late') return 'late-now'
  if (standing === 'said-kept' && !isInTime(commitment, commitment, situation.calendars)) return 'late'
  return undefined
}

export interface Weighed {
  readonly commitment: Commitment
  readonly outcome: Outcome | undefined
}

export function trackRecord(organisationId: string, weighed: readonly Weighed[]): TrackRecord {
  const own = weighed.filter(({ commitment }) => commitment.owedBy === organisationId)
  const count = (outcome: Outcome) => own.filter((one) => one.outcome === outcome).length
  const missed = own.filter(({ outcome }) => outcome !== undefined && outcome !== 'in-time')
  const kept = count('in-time')
  const made = kept + missed.length
  const { mean, lower, upper, level } = reliability(kept, made)
  return {
    organisationId,
    kept,
    made,
    keptLate: count('late'),
    broken: count('broken'),
    lateNow: count('late-now'),
    renegotiated: own.filter(({ commitment }) => commitment.renegotiated > 0).length,
    warnedBefore: missed.filter(({ commitment }) => commitment.warnedAt !== null).length,
    mean,
    lower,
    upper,
    level,
    tooFew: upper - lower > widestInterval,
    reasons: countReasons(missed.map(({ commitment }) => commitment.missReason ?? 'none')),
  }
}

function countReasons(reasons: readonly (MissReason | 'none')[]) {
  return [...missReasons, 'none' as const]
    .map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length }))
    .filter(({ count }) => count > 0)
    .sort((first, second) => second.count - first.count)
}
