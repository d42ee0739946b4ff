import { enterSeat, inTransaction, type Services, type Visit } from '#src/core/acting/actions.ts'
import { revealViews } from '#src/features/choose/candidate-questions/actions/asking.ts'
import { asWorkerListDueAnswers, type DueAnswers } from '#src/features/choose/candidate-questions/store.ts'

/** Brings out the answers of candidates in searches whose scores are out. */
export async function revealDueViews(services: Services): Promise<void> {
  for (const due of await asWorkerListDueAnswers(services.worker)) await revealOne(services, due)
}

async function revealOne(services: Services, { spaceId, selectionId, seatId, personId }: DueAnswers) {
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
  await inTransaction(visit, caller, { readOnly: false }, async (entering) =>
    revealViews(await enterSeat(entering, caller, spaceId), selectionId),
  )
}
