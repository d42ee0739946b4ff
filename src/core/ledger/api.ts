import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { chainFaults } from '#src/core/ledger/model.ts'
import { endpoint, id, spaceInput } from '#src/platform/http/contract.ts'

const subject = z.object({ kind: z.string(), id })

export const entry = z.object({
  space: id,
  audience: id,
  sequence: z.number(),
  previous: z.string(),
  at: z.string(),
  seat: id.nullable(),
  verb: z.string(),
  subject,
  change: z.string(),
  hash: z.string(),
  payload: z.unknown(),
  erased: z.object({ at: z.string(), by: id.nullable(), reason: z.string() }).nullable(),
})

export const checkpoint = z.object({ space: id, audience: id, sequence: z.number(), hash: z.string(), at: z.string() })

export const chainReport = z.object({
  audience: id,
  entries: z.number(),
  erased: z.number(),
  head: z.object({ sequence: z.number(), hash: z.string(), at: z.string() }).optional(),
  anchoredAt: checkpoint.optional(),
  findings: z.array(z.object({ audience: id, sequence: z.number(), fault: z.enum(chainFaults) })),
})

/**
 * An entry was recorded; what the seat may see has changed; nothing is known of what was missed; the seat or the session is over.
 * No content: the reader asks for what it shows again.
 */
export const liveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('entry'), space: id, audience: id, sequence: z.number(), verb: z.string(), subject }),
  z.object({ type: z.enum(['hello', 'access', 'reset', 'ended']) }),
])

export const ledgerApi = {
  list: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/ledger',
      summary: 'What happened, newest first, as far as you may see it',
    })
    .input(
      spaceInput.extend({
        audienceId: id.optional(),
        subjectKind: z.string().max(60).optional(),
        subjectId: id.optional(),
        /** Whose doing it was. */
        seatId: id.optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        /** The cursor of the page before. */
        after: z.string().max(200).optional(),
      }),
    )
    .output(z.object({ entries: z.array(entry), next: z.string().nullable() })),
  verify: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/ledger/verification',
      summary: 'Compute every chain that you may see again, against checkpoints you took',
    })
    .input(spaceInput.extend({ checkpoints: z.array(checkpoint).max(1000).default([]) }))
    .output(z.array(chainReport)),
  takeCheckpoint: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/ledger/checkpoint',
      summary: 'The heads of your chains, to keep outside: later they show that nothing was cut off',
    })
    .input(spaceInput)
    .output(z.object({ format: z.literal('entente-checkpoint-1'), takenAt: z.string(), checkpoints: z.array(checkpoint) })),
  follow: endpoint('stream')
    .route({
      method: 'GET',
      path: '/events',
      summary: 'What is recorded from now on, as far as your seat may see it; resumes after Last-Event-ID',
    })
    .input(z.object({ seat: id }))
    .output(eventIterator(liveEvent)),
}
