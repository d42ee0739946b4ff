import type { Routes } from '#src/core/acting/routes.ts'
import type { operatorApi } from '#src/core/operator/api.ts'
import { asWorkerCountAll } from '#src/core/operator/store.ts'
import { found } from '#src/kit/refusal.ts'
import type { Mail } from '#src/platform/mail/mail.ts'

/** Made with the mail service, whose mailbox nobody else reads. */
export function operatorRoutes(mail: Mail): Routes<typeof operatorApi> {
  return {
    state: async (act) => {
      const { version } = await act.services.installation.describe()
      return {
        mailWorks: mail.reachesPeople,
        ...(await mail.readOutboxState()),
        ...(await asWorkerCountAll(act.services.worker)),
        version,
      }
    },
    listMailbox: async (_act, { before, limit }) => [
      ...(await mail.listMailbox({ limit, ...(before === undefined ? {} : { before }) })),
    ],
    readMessage: async (_act, { id }) => {
      const { html: _html, ...message } = found(await mail.readMessage(id))
      return message
    },
  }
}
