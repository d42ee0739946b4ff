import type { Services } from '#src/core/acting/actions.ts'
import { mailDigests, mailNow } from '#src/features/oversee/notifications/actions/mailing.ts'
import { tellPeople } from '#src/features/oversee/notifications/actions/tell-people.ts'
import { asWorkerDeleteOld } from '#src/features/oversee/notifications/store.ts'

/** Reads on in the ledger, tells people, and mails what is due. Asking again too early or too late does no harm. */
export async function spreadNews(services: Services): Promise<void> {
  await tellPeople(services)
  await mailNow(services)
}

export const sendDigests = (services: Services): Promise<void> => mailDigests(services)

const keptDays = 180

export const forgetOldNews = ({ worker }: Services): Promise<void> => asWorkerDeleteOld(worker, keptDays)
