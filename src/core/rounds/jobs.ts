import { enterSeat, inTransaction, type Services, type Visit } from '#src/core/acting/actions.ts'
import { revealRound } from '#src/core/rounds/actions.ts'
import { asWorkerListDueRounds, type DueRound, findRound } from '#src/core/rounds/store.ts'

/** Reveals the rounds whose deadline has come, and those that became complete because somebody left. */
export async function revealDueRounds(services: Services): Promise<void> {
  for (const due of await asWorkerListDueRounds(services.worker)) await revealOne(services, due)
}

async function revealOne(services: Services, { spaceId, id, seatId, personId }: DueRound) {
  const now = services.clock()
  const visit: Visit = { services, now, locale: 'en', address: '', headers: new Headers(), setCookies: () => {} }
  const caller = {
    personId,
    seatId,
    accountId: undefined,
    sessionId: undefined,
    keyId: undefined,
    scopes: ['write'] as const,
    invitationId: undefined,
    seenBy: undefined,
  }
  await inTransaction(visit, caller, { readOnly: false }, async (entering) => {
    const act = await enterSeat(entering, caller, spaceId)
    const round = await findRound(act.db, spaceId, id)
    if (round) await revealRound(act, round)
  })
}
