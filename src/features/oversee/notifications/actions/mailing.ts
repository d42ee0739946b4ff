import type { Services } from '#src/core/acting/actions.ts'
import { isDigestDue, isQuiet } from '#src/features/oversee/notification-settings/model.ts'
import {
  asWorkerListDigests,
  asWorkerListToMail,
  asWorkerMarkMailed,
  asWorkerTakeIntoDigest,
} from '#src/features/oversee/notifications/store.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** Puts on their way the mails that are due, outside of the quiet hours of those who get them. A mail on its way carries an id alone. */
export async function mailNow({ worker, mail, clock }: Services): Promise<void> {
  const now = clock()
  await worker.transaction().execute(async (db) => {
    const due = (await asWorkerListToMail(db)).filter(({ settings, zone }) => !isQuiet(settings, now, zone))
    if (due.length === 0) return
    for (const { id, email, locale, hasAccount } of due)
      await mail.queue(db, { kind: hasAccount ? 'notification' : 'answer-link', to: email, locale, values: { id } })
    await asWorkerMarkMailed(
      db,
      due.map(({ id }) => id),
      now.toString(),
    )
  })
}

/** One mail for everything that waited for it. */
export async function mailDigests({ worker, mail, clock }: Services): Promise<void> {
  const now = clock()
  const waiting = await worker.transaction().execute(asWorkerListDigests)
  for (const { personId, email, locale, zone, settings, last, hasAccount } of waiting) {
    if (!hasAccount || isQuiet(settings, now, zone) || !isDigestDue(settings, { now, zone, last })) continue
    await worker.transaction().execute(async (db) => {
      const digestId = newId()
      const taken = await asWorkerTakeIntoDigest(db, { personId, digestId, now: now.toString() })
      if (taken > 0) await mail.queue(db, { kind: 'digest', to: email, locale, values: { id: digestId } })
    })
  }
}
