import { callerFor, enterSeat, inTransaction, programVisit, type Services } from '#src/core/acting/actions.ts'
import type { Db } from '#src/core/acting/store.ts'
import { asWorkerReadEntriesSince, type FreshEntry } from '#src/core/ledger/store.ts'
import { concerns, type Happening } from '#src/features/oversee/notifications/actions/concerning.ts'
import { isTold, toldVerbs } from '#src/features/oversee/notifications/model/kinds.ts'
import {
  asWorkerFromPosition,
  asWorkerInsertNotification,
  asWorkerListReceivers,
  type Receiver,
} from '#src/features/oversee/notifications/store.ts'
import { Refusal } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

const mostEntries = 500

/** Reads on in the ledger and tells those whom something concerns. Once for all processes; what was told already stays told once. */
export async function tellPeople(services: Services): Promise<void> {
  await asWorkerFromPosition(services.worker, async (db, position) => {
    let most = position === undefined ? 0 : mostEntries
    let { next, entries } = await asWorkerReadEntriesSince(db, position, most)
    // One transaction may hold more than a batch: it is read as a whole, since positions lie between transactions.
    while (entries.length > 0 && entries.length === most && entries.at(-1)?.transaction === position) {
      most *= 4
      ;({ next, entries } = await asWorkerReadEntriesSince(db, position, most))
    }
    for (const entry of entries) await tellOf(services, db, entry)
    // More than one batch: the position goes on to where this one ended, not to the present.
    const last = entries.at(-1)
    return entries.length === most && last ? last.transaction : next
  })
}

async function tellOf(services: Services, db: Db, entry: FreshEntry): Promise<void> {
  const { verb, space, subject, seat, at, hash } = entry
  if (!isTold(verb)) return
  const happening: Happening = { verb, spaceId: space, subjectId: subject.id, bySeat: seat }
  for (const receiver of await asWorkerListReceivers(db, entry)) {
    if (!(await isConcerned(services, receiver, happening))) continue
    const kind = toldVerbs[verb]
    await asWorkerInsertNotification(db, {
      id: newId(),
      seatId: receiver.seatId,
      spaceId: space,
      entryHash: hash,
      kind,
      verb,
      subjectKind: subject.kind,
      subjectId: subject.id,
      bySeat: seat,
      at,
      mail: mailFor(receiver, kind),
    })
  }
}

/** Who has no account is written to only when an answer is needed, and at once: there is nowhere else to learn of it. */
const mailFor = ({ hasAccount, settings }: Receiver, kind: keyof Receiver['settings']['mail']) =>
  hasAccount ? settings.mail[kind] : kind === 'answer' ? 'now' : 'off'

/** Asked as the receiver: nobody is told of what they do not see. Who has gone in this moment is not told either. */
async function isConcerned(services: Services, receiver: Receiver, happening: Happening): Promise<boolean> {
  const caller = callerFor(receiver)
  try {
    return await inTransaction(programVisit(services), caller, { readOnly: true }, async (act) =>
      concerns(await enterSeat(act, caller, happening.spaceId), happening),
    )
  } catch (problem) {
    if (problem instanceof Refusal) return false
    throw problem
  }
}
