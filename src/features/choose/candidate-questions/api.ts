import { z } from 'zod'
import { answers } from '#src/core/question-sets/model/answers.ts'
import { content } from '#src/core/question-sets/model/content.ts'
import { questionStates } from '#src/features/choose/candidate-questions/model.ts'
import { done, endpoint, fieldText, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const token = z.object({ token: z.string().max(200) })
const state = z.enum(questionStates)

const question = z.object({
  id,
  candidateId: id,
  email: z.string().nullable(),
  toldTitle: z.string().nullable(),
  askedBy: id,
  askedAt: z.string(),
  expiresAt: z.string(),
  state,
  /** For whoever asked, as long as it is open: whoever has it can answer. */
  link: z.string().nullable(),
})
export type QuestionInFull = z.infer<typeof question>

export const questionPage = z.object({
  state,
  /** What is asked, by whom, of whom; nothing where the link is not open. */
  asked: z
    .object({
      organisation: z.string(),
      colour: z.number(),
      person: z.string(),
      candidate: z.string(),
      title: z.string().nullable(),
      message: z.string(),
      content,
      expiresAt: z.string(),
    })
    .nullable(),
})

export const candidateQuestionsApi = {
  list: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/selections/{selectionId}/candidate-questions',
      summary: 'What candidates were asked to answer by themselves, the newest first; never what they answered',
    })
    .input(spaceInput.extend({ selectionId: id }))
    .output(z.array(question)),
  ask: endpoint('space', { reachesOutside: true })
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/candidates/{candidateId}/questions',
      summary:
        'Ask a candidate how it sees the two together: it answers once, from a link, without an account, behind the seal',
    })
    .input(
      spaceInput.extend({
        candidateId: id,
        /** Without an address the link is handed over by whoever asks. */
        email: z.string().trim().toLowerCase().pipe(z.email().max(320)).nullable().default(null),
        message: optionalText(2000).default(''),
        /** Whether the candidate may know what the search is called. */
        tellsTitle: z.boolean().default(false),
        /** What the two ends of the scale mean, in the language of the criteria. */
        ends: z.object({ low: fieldText(120), high: fieldText(120) }),
      }),
    )
    .output(z.object({ id, link: z.string() })),
  withdraw: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/candidate-questions/{id}/withdrawal',
      summary: 'Take a question to a candidate back, as long as it is not answered',
    })
    .input(recordInput)
    .output(done),
  read: endpoint('anyone', { limited: true })
    .route({
      method: 'GET',
      path: '/candidate-questions/{token}',
      summary: 'What a candidate is asked, and by whom; opening it does nothing',
    })
    .input(token)
    .output(questionPage),
  answer: endpoint('anyone', { limited: true, reachesOutside: true })
    .route({
      method: 'POST',
      path: '/candidate-questions/{token}/answer',
      summary: 'Answer as the candidate, once; sealed until the scores of the assessors are revealed',
    })
    .input(token.extend({ answers, saidBy: fieldText(200) }))
    .output(done),
}
