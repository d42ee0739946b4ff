import type { Act } from '#src/core/acting/actions.ts'
import { tell } from '#src/core/commitments/actions/moves.ts'
import { type Commitment, isOpen, situationFor, untouched } from '#src/core/commitments/model/commitment.ts'
import { dueEnd } from '#src/core/commitments/model/due.ts'
import { occurrenceDay } from '#src/core/commitments/model/rhythm.ts'
import { findLastOfSeries, insertCommitment } from '#src/core/commitments/store.ts'
import { listPartyCalendars } from '#src/core/parties/store.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** A daily series that nobody touched for years is caught up in several runs. */
const mostAtOnce = 200

/**
 * Opens what a series owes next, once its latest occurrence is due or settled; more than one where time has gone on. Whoever
 * accepted the series accepted its occurrences, so they begin accepted. A withdrawn occurrence has ended the series.
 */
export async function continueSeries(
  act: Act,
  { spaceId, series }: Pick<Commitment, 'spaceId' | 'series'>,
  { byProgram }: { byProgram: boolean },
): Promise<void> {
  let last = series ? await findLastOfSeries(act.db, spaceId, series.id) : undefined
  if (!last) return
  const { calendars } = situationFor(last, await listPartyCalendars(act.db, spaceId), act.now)
  for (let opened = 0; opened < mostAtOnce && isOver(last, act.now); opened++) {
    const next = nextOf(act, last, calendars)
    if (!next) return
    await insertCommitment(act.db, next)
    await tell(act, { commitment: next, event: 'opened', reason: '', details: {}, byProgram })
    last = next
  }
}

const isOver = (commitment: Commitment, now: Temporal.Instant) =>
  commitment.acceptedAt !== null &&
  commitment.state !== 'withdrawn' &&
  (!isOpen(commitment) || Temporal.Instant.compare(dueEnd(commitment), now) <= 0)

function nextOf(act: Act, last: Commitment, calendars: Parameters<typeof occurrenceDay>[2]): Commitment | undefined {
  if (!last.series) return undefined
  const occurrence = last.series.occurrence + 1
  const day = occurrenceDay(last.series, occurrence, calendars)
  if (!day) return undefined
  return {
    ...last,
    id: newId(),
    due: { kind: 'day', day: day.toString() },
    series: { ...last.series, occurrence },
    state: 'accepted',
    ...untouched,
    changedAt: act.now.toString(),
  }
}
