import type { RoundRecord } from '#src/core/rounds/web/useRounds.ts'

/** Waves of the same questions, which stand in the list as one. */
export interface Series {
  readonly latest: RoundRecord
  /** The waves before it, the latest first. */
  readonly earlier: readonly RoundRecord[]
}

export type Standing = 'yours' | 'open' | 'revealed' | 'withdrawn'

export const awaitsYou = ({ state, you }: Pick<RoundRecord, 'state' | 'you'>) =>
  state === 'open' && you.invited && !you.answered

export function standingOf(round: Pick<RoundRecord, 'state' | 'you'>): Standing {
  return awaitsYou(round) ? 'yours' : round.state
}

const order: readonly Standing[] = ['yours', 'open', 'revealed', 'withdrawn']

/** Series by how their latest wave stands: what waits for you first, then what is open, then what can be read. */
export function groupRounds(rounds: readonly RoundRecord[]): { standing: Standing; series: Series[] }[] {
  const all = [...Map.groupBy(rounds, ({ seriesId }) => seriesId).values()].flatMap((waves) => {
    const [latest, ...earlier] = waves.toSorted((one, other) => other.wave - one.wave)
    return latest ? [{ latest, earlier }] : []
  })
  return order.flatMap((standing) => {
    const series = all.filter(({ latest }) => standingOf(latest) === standing)
    return series.length > 0 ? [{ standing, series: series.toSorted(bySoonest) }] : []
  })
}

/** Of open rounds the one that is due first; of closed ones the one that closed last. */
function bySoonest({ latest: one }: Series, { latest: other }: Series): number {
  if (one.state === 'open') return compare(one.dueAt ?? 'never', other.dueAt ?? 'never')
  return compare(other.revealedAt ?? other.withdrawnAt ?? '', one.revealedAt ?? one.withdrawnAt ?? '')
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
