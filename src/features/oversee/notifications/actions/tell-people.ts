import { callerFor, enterSeat, inTransaction, programVisit, type Services } from '#src/core/acting/actions.ts'
import type { Db } from '#src/core/acting/store.ts'
import type { FreshEntry } from '#src/core/ledger/model.ts'
import { asWorkerReadEntriesSince } from '#src/core/ledger/store.ts'
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
    const wish = { position, limit: position === undefined ? 0 : mostEntries, verbs: Object.keys(toldVerbs) }
    const { next, ...begun } = await asWorkerReadEntriesSince(db, wish)
    for (let { entries } = begun; ; ) {
      for (const entry of entries) await tellOf(services, db, entry)
      const [first, last] = [entries[0], entries.at(-1)]
      // What commits between two batches is found from the position of the first.
      if (!first || !last || entries.length < wish.limit) return next
      // The rest comes with the next run. A position lies between transactions, and before all that may still be open.
      if (first.transaction !== last.transaction && BigInt(last.transaction) <= BigInt(next)) return last.transaction
      ;({ entries } = await asWorkerReadEntriesSince(db, { ...wish, after: last }))
    }
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
