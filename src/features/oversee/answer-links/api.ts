import { z } from 'zod'
import { answers } from '#src/core/question-sets/model/answers.ts'
import { content } from '#src/core/question-sets/model/content.ts'
import { deed, subjectKinds } from '#src/features/oversee/answer-links/model.ts'
import { done, endpoint, optionalText } from '#src/platform/http/contract.ts'

const token = z.object({ token: z.string().max(200) })

/** The one thing that a link shows. */
const thing = z.object({
  kind: z.enum(subjectKinds),
  title: z.string(),
  details: z.string(),
  /** The party that proposes or asks, and who for it, as far as they may be known. */
  organisation: z.string().nullable(),
  person: z.string().nullable(),
  day: z.string().nullable(),
  at: z.string().nullable(),
  /** Of a decision: what would be changed. */
  consent: z.object({ kind: z.string(), change: z.record(z.string(), z.unknown()) }).nullable(),
  /** Of a round: what is asked, and how it is named. */
  round: z.object({ naming: z.enum(['named', 'by-party', 'anonymous']), content }).nullable(),
  can: z.array(deed),
})

export const linkPage = z.object({
  /** `over` when it awaits no answer any more, or is no longer theirs to answer. */
  state: z.enum(['open', 'used', 'expired', 'over']),
  /** In whose name an answer would be given; nobody's where the link is not open. */
  acting: z.object({ name: z.string(), organisation: z.string(), colour: z.number(), partnership: z.string() }).nullable(),
  expiresAt: z.string().nullable(),
  thing: thing.nullable(),
})

export const answerLinksApi = {
  read: endpoint('anyone', { limited: true })
    .route({
      method: 'GET',
      path: '/answer-links/{token}',
      summary: 'The one thing that a link from a mail asks about; opening it does nothing',
    })
    .input(token)
    .output(linkPage),
  answer: endpoint('anyone', { limited: true, reachesOutside: true })
    .route({
      method: 'POST',
      path: '/answer-links/{token}/answer',
      summary: 'Answer by a link from a mail, once, in the name of the seat that it was sent to',
    })
    .input(token.extend({ deed, reason: optionalText(4000).default(''), answers: answers.optional() }))
    .output(done),
}
