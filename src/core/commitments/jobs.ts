import { callerFor, enterSeat, inTransaction, programVisit, type Services } from '#src/core/acting/actions.ts'
import { continueSeries } from '#src/core/commitments/actions/series.ts'
import { asWorkerListDueSeries, type DueSeries, findCommitment } from '#src/core/commitments/store.ts'

/**
 * Opens the next occurrence of every series whose latest one is due. It works with the rights of somebody of the owing party, so
 * that it can do nothing that they could not; the record says that the program did it.
 */
export async function openDueOccurrences(services: Services): Promise<void> {
  const now = services.clock()
  for (const due of await asWorkerListDueSeries(services.worker, now.toString())) await openNext(services, due, now)
}

async function openNext(services: Services, { spaceId, id, seatId, personId }: DueSeries, now: Temporal.Instant) {
  const caller = callerFor({ personId, seatId }, ['write'])
  await inTransaction({ ...programVisit(services), now }, caller, { readOnly: false }, async (entering) => {
    const act = await enterSeat(entering, caller, spaceId)
    const commitment = await findCommitment(act.db, spaceId, id)
    if (commitment) await continueSeries(act, commitment, { byProgram: true })
  })
}
