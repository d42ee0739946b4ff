import { z } from 'zod'
import { rules } from '#src/core/rounds/model/round.ts'
import { asks, weighings } from '#src/features/choose/assessments/model/asking.ts'
import { endpoint, id, instant, recordInput } from '#src/platform/http/contract.ts'

const score = z.object({ score: z.number(), evidence: z.string() })

const assessor = z.object({
  seatId: id,
  name: z.string(),
  weights: z.array(z.number()).nullable(),
  consistency: z.array(
    z.object({
      level: z.string().nullable(),
      ratio: z.number(),
      consistent: z.boolean(),
      reconsider: z.object({ first: z.string(), second: z.string(), given: z.number(), implied: z.number() }).nullable(),
    }),
  ),
  scores: z.record(z.string(), z.record(z.string(), score)),
})

const assessment = z.object({
  id,
  roundId: id,
  criteriaVersion: z.number(),
  asks: z.enum(asks),
  weighing: z.enum(weighings),
  openedAt: z.string(),
  state: z.enum(['open', 'revealed', 'withdrawn']),
  dueAt: z.string().nullable(),
  assessors: z.array(z.object({ seatId: id, name: z.string() })),
  you: z.object({ invited: z.boolean(), answered: z.boolean() }),
})

const whole = z.object({ rounds: z.array(assessment), assessors: z.array(assessor) })
export type AssessmentInFull = z.infer<typeof whole>

const problem = z.object({
  line: z.number(),
  column: z.string().nullable(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

const imported = z.object({
  problems: z.array(problem),
  newCandidates: z.array(z.string()),
  knownCandidates: z.array(z.string()),
  newCriteria: z.array(z.string()),
  figures: z.number(),
  empty: z.number(),
})

const file = z.object({
  /** A CSV file as its text, with any of the usual separators, or an Excel file (.xlsx) as base64: one of the two. */
  text: z.string().max(2_000_000).optional(),
  workbook: z.base64().max(6_000_000).optional(),
  decimal: z.enum(['point', 'comma']).optional(),
})
const base = '/spaces/{spaceId}/selections/{id}'

export const assessmentsApi = {
  get: endpoint('space')
    .route({
      method: 'GET',
      path: `${base}/assessment`,
      summary: 'What assessors have been asked, and what they said where it is revealed',
    })
    .input(recordInput)
    .output(whole),
  open: endpoint('space')
    .route({
      method: 'POST',
      path: `${base}/assessments`,
      summary: 'Ask assessors to weigh the criteria, to score the candidates, or both, in a sealed round',
    })
    .input(
      recordInput.extend({
        asks: z.enum(asks),
        weighing: z.enum(weighings),
        assessors: z.array(id).min(1).max(100),
        rule: z.enum(rules).default('all-in'),
        dueAt: instant.nullable().default(null),
      }),
    )
    .output(z.object({ roundId: id })),
  preview: endpoint('space')
    .route({ method: 'POST', path: `${base}/import-preview`, summary: 'What a table would bring about; writes nothing' })
    .input(recordInput.extend(file.shape))
    .output(imported),
  take: endpoint('space')
    .route({
      method: 'POST',
      path: `${base}/imports`,
      summary: 'Take over candidates, criteria and figures from a table, all or nothing',
    })
    .input(recordInput.extend(file.shape))
    .output(imported),
}
