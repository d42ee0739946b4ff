import { z } from 'zod'
import { voices } from '#src/core/rounds/model/round.ts'
import { asked } from '#src/features/define/readiness/model/assessment.ts'
import { day, endpoint, fieldText, id, instant, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const assessment = z.object({
  id,
  spaceId: id,
  audienceId: id,
  /** The round in which it is judged: what is asked, who was, and the result once it is revealed. */
  roundId: id,
  about: z.string(),
  begunBy: id,
  begunAt: z.string(),
  /** What was promised about a statement, as commitments of the organisation to itself. */
  actions: z.array(z.object({ statement: z.string(), commitmentId: id })),
})

const base = '/spaces/{spaceId}/readiness' as const

export const readinessApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: base, summary: 'How ready your organisation has judged itself, the latest first' })
    .input(spaceInput)
    .output(z.array(assessment)),
  begin: endpoint('space')
    .route({
      method: 'POST',
      path: base,
      summary: 'Ask your own people how ready the organisation is; with `after`, the same is asked again and compared',
    })
    .input(
      spaceInput.extend({
        title: fieldText(200),
        about: optionalText(2000).default(''),
        ...asked.shape,
        voice: z.enum(voices).default('each'),
        seats: z.array(id).min(1).max(500),
        dueAt: instant.nullable().default(null),
        after: id.nullable().default(null),
      }),
    )
    .output(assessment),
  promise: endpoint('space')
    .route({
      method: 'POST',
      path: `${base}/{id}/actions`,
      summary: 'Promise to do something about a statement: a commitment within the organisation',
    })
    .input(
      recordInput.extend({
        statement: z.string().max(40),
        title: fieldText(200),
        details: optionalText(4000).default(''),
        ownerSeat: id.nullable(),
        dueOn: day,
      }),
    )
    .output(assessment),
}
