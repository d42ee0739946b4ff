import { z } from 'zod'
import { roundStates, voices } from '#src/core/rounds/model/round.ts'
import { mostObjectives } from '#src/features/define/alignment/model/questions.ts'
import { found } from '#src/features/define/conflicts/api.ts'
import { endpoint, fieldText, id, instant, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const objectiveView = z.object({
  objectiveId: id,
  importance: z.number().nullable(),
  must: z.boolean(),
  points: z.number().nullable(),
  measure: z.object({ name: z.string(), definition: z.string() }).nullable(),
  direction: z.string().nullable(),
  target: z.number().nullable(),
  horizon: z.number().nullable(),
  gain: z.number().nullable(),
  effort: z.number().nullable(),
  reasons: z.array(z.string()),
  redLines: z.array(z.string()),
  fears: z.array(z.string()),
  expects: z.array(z.string()),
  offers: z.array(z.string()),
})

const alignment = z.object({
  id,
  spaceId: id,
  audienceId: id,
  roundId: id,
  seriesId: id,
  wave: z.number(),
  title: z.string(),
  state: z.enum(roundStates),
  openedBy: id,
  openedAt: z.string(),
  revealedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  objectives: z.array(z.object({ id, version: z.number(), title: z.string() })),
  takenUp: z.object({ by: id, at: z.string(), score: z.number() }).nullable(),
  you: z.object({ takeUp: z.boolean() }),
})

/** What the round told, once it is revealed. */
const outcome = z.object({
  views: z.array(z.object({ organisationId: id, objectives: z.array(objectiveView), claims: z.array(z.string()) })),
  conflicts: z.array(found),
  score: z.number().nullable(),
  scores: z.array(z.object({ objectiveId: id, score: z.number().nullable() })),
  /** Kendall's W over the parties' orders; null where there is nothing to order. */
  concordance: z.number().nullable(),
  /** The measure that shows whether rounds converge, once one was taken up. */
  measureId: id.nullable(),
})

const base = '/spaces/{spaceId}/alignments' as const

export const alignmentsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: base, summary: 'Alignment rounds, the latest first' })
    .input(spaceInput)
    .output(z.array(alignment)),
  get: endpoint('space')
    .route({
      method: 'GET',
      path: `${base}/{id}`,
      summary: 'An alignment round; once revealed, where the parties agree and every conflict that follows from their answers',
    })
    .input(recordInput)
    .output(alignment.extend({ outcome: outcome.nullable() })),
  open: endpoint('space')
    .route({
      method: 'POST',
      path: base,
      summary: 'Ask all parties, unseen by each other, how they see the objectives; with `after`, as the next wave',
    })
    .input(
      spaceInput.extend({
        title: fieldText(200),
        objectives: z.array(id).min(1).max(mostObjectives),
        voice: z.enum(voices).default('each'),
        seats: z.array(id).min(2).max(500),
        dueAt: instant.nullable().default(null),
        after: id.nullable().default(null),
      }),
    )
    .output(alignment),
  takeUp: endpoint('space')
    .route({
      method: 'PUT',
      path: `${base}/{id}/conflicts`,
      summary: 'Take up what was found: each conflict can get an owner and an outcome, and the alignment measure its value',
    })
    .input(recordInput)
    .output(alignment),
}
