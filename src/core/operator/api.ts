import { z } from 'zod'
import { endpoint } from '#src/platform/http/contract.ts'

const entry = z.object({ id: z.string(), kind: z.string(), recipient: z.string(), subject: z.string(), createdAt: z.string() })

/** For who runs the installation: its mail and its state, never any content. */
export const operatorApi = {
  state: endpoint('operator')
    .route({
      method: 'GET',
      path: '/operator/state',
      summary: 'How the installation does: mail that waits or failed, how many accounts there are',
    })
    .output(
      z.object({
        mailWorks: z.boolean(),
        waiting: z.number(),
        failed: z.number(),
        lastProblem: z.string().nullable(),
        people: z.number(),
        organisations: z.number(),
        version: z.string(),
      }),
    ),
  listMailbox: endpoint('operator')
    .route({
      method: 'GET',
      path: '/operator/mailbox',
      summary: 'Mail that could not be sent since no mail server is set: hand over what is in it',
    })
    .input(z.object({ before: z.string().max(100).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }))
    .output(z.array(entry)),
  readMessage: endpoint('operator')
    .route({ method: 'GET', path: '/operator/mailbox/{id}', summary: 'One message of the mailbox' })
    .input(z.object({ id: z.string().max(100) }))
    .output(entry.extend({ text: z.string() })),
}
