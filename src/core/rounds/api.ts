import { z } from 'zod'
import { audienceChoice } from '#src/core/audiences/model.ts'
import { answers } from '#src/core/question-sets/model/answers.ts'
import { content } from '#src/core/question-sets/model/content.ts'
import { answeringRoles, namings, roundStates, rules, usualFloor, voices } from '#src/core/rounds/model/round.ts'
import { endpoint, fieldText, id, instant, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const invited = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('role'),
    parties: z
      .array(z.object({ organisationId: id, roles: z.array(z.enum(answeringRoles)).min(1) }))
      .min(1)
      .max(50),
  }),
  z.object({ by: z.literal('name'), seats: z.array(id).min(1).max(500) }),
])

const asking = z.object({
  title: fieldText(200),
  purpose: optionalText(4000).default(''),
  content,
  naming: z.enum(namings),
  voice: z.enum(voices).default('each'),
  rule: z.enum(rules),
  dueAt: instant.nullable().default(null),
  floor: z.number().int().min(3).max(50).default(usualFloor),
  invited,
})

const round = z.object({
  id,
  spaceId: id,
  audienceId: id,
  seriesId: id,
  wave: z.number(),
  title: z.string(),
  purpose: z.string(),
  naming: z.enum(namings),
  voice: z.enum(voices),
  rule: z.enum(rules),
  dueAt: z.string().nullable(),
  floor: z.number(),
  openedBy: id,
  openedAt: z.string(),
  revealedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  state: z.enum(roundStates),
  invitees: z.array(z.object({ seatId: id, organisationId: id })),
  /** While it is open: whether each party is complete. Nothing else is known before the reveal. */
  progress: z.array(z.object({ organisationId: id, complete: z.boolean() })),
  you: z.object({ invited: z.boolean(), answered: z.boolean(), mayWithdraw: z.boolean() }),
})
const wholeRound = round.extend({ content })

const difference = z.object({
  item: z.string(),
  from: z.number(),
  to: z.number(),
  difference: z.number(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  p: z.number(),
  verdict: z.enum(['differs', 'no-difference-seen', 'too-few-to-tell']),
})

const group = z.object({
  organisationId: id.nullable(),
  answered: z.number(),
  items: z.array(
    z.object({
      item: z.string(),
      mean: z.number(),
      median: z.number(),
      lowerQuartile: z.number(),
      upperQuartile: z.number(),
      deviation: z.number().nullable(),
      counts: z.array(z.number()),
    }),
  ),
  agreement: z.number().nullable(),
  words: z.array(z.string()),
  comments: z.array(z.string()),
  changes: z.array(difference),
})

const result = z.object({
  round: wholeRound,
  /** The wave that changes are measured against. */
  before: z.object({ id, wave: z.number(), revealedAt: z.string() }).nullable(),
  /** How many answered, by party and altogether, where that may be shown. */
  people: z.array(z.object({ organisationId: id.nullable(), answered: z.number(), invited: z.number() })),
  questions: z.array(
    z.object({
      key: z.string(),
      of: z.enum(['question', 'dimension']),
      shape: z.enum(['distribution', 'amounts', 'points', 'ranks', 'shares', 'words']),
      groups: z.array(group),
      gaps: z.array(difference.extend({ first: id, second: id, widestOf: z.number() })),
      notShown: z.array(id),
    }),
  ),
  /** Who said what, in rounds that are not anonymous; by party there is no seat. */
  answers: z.array(z.object({ organisationId: id, seatId: id.nullable(), answers: answers })),
})

export const roundsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/rounds', summary: 'Rounds, the newest first' })
    .input(spaceInput)
    .output(z.array(round)),
  get: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/rounds/{id}', summary: 'One round with its questions' })
    .input(recordInput)
    .output(wholeRound),
  open: endpoint('space')
    .route({ method: 'POST', path: '/spaces/{spaceId}/rounds', summary: 'Open a round: the questions go out at once' })
    .input(spaceInput.extend(asking.shape).extend({ audience: audienceChoice }))
    .output(z.object({ id })),
  openNextWave: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/rounds/{id}/waves',
      summary: 'Ask again: the next wave of a revealed round, for the same audience and named in the same way',
    })
    .input(recordInput.extend(asking.omit({ naming: true, voice: true, floor: true }).shape))
    .output(z.object({ id })),
  answer: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/rounds/{id}/answers',
      summary: 'Hand in your answers; nobody reads them before the reveal, yourself included',
    })
    .input(recordInput.extend({ answers }))
    .output(z.object({ done: z.literal(true) })),
  withdraw: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/rounds/{id}/withdrawal',
      summary: 'Withdraw an open round; its answers are forgotten unread',
    })
    .input(recordInput.extend({ reason: fieldText(4000) }))
    .output(z.object({ done: z.literal(true) })),
  result: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/rounds/{id}/result',
      summary: 'The result of a revealed round: each side, the gaps with their uncertainty, the change since the wave before',
    })
    .input(recordInput)
    .output(result),
}
