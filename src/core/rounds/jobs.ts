import { callerFor, enterSeat, inTransaction, programVisit, type Services } from '#src/core/acting/actions.ts'
import { revealRound } from '#src/core/rounds/actions.ts'
import { asWorkerListDueRounds, type DueRound, findRound } from '#src/core/rounds/store.ts'

/** Reveals the rounds whose deadline has come, and those that became complete because somebody left. */
export async function revealDueRounds(services: Services): Promise<void> {
  for (const due of await asWorkerListDueRounds(services.worker)) await revealOne(services, due)
}

async function revealOne(services: Services, { spaceId, id, seatId, personId }: DueRound) {
  const caller = callerFor({ personId, seatId }, ['write'])
  await inTransaction(programVisit(services), caller, { readOnly: false }, async (entering) => {
    const act = await enterSeat(entering, caller, spaceId)
    const round = await findRound(act.db, spaceId, id)
    if (round) await revealRound(act, round)
  })
}
