import { z } from 'zod'
import { commitment } from '#src/core/commitments/api.ts'
import { file } from '#src/core/files/api.ts'
import { areas, findings } from '#src/features/choose/diligence/model.ts'
import { day, done, endpoint, fieldText, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const newCheck = z.object({
  area: z.enum(areas),
  title: fieldText(200),
  ownerSeat: id.nullable().default(null),
  dueOn: day,
})

const check = z.object({
  id,
  candidateId: id,
  area: z.enum(areas),
  plannedBy: id,
  plannedAt: z.string(),
  outcome: z.enum(findings).nullable(),
  finding: z.string(),
  settledBy: id.nullable(),
  settledAt: z.string().nullable(),
  /** What is done, by whom, until when, and how that stands; its verbs and its evidence are those of commitments. */
  promised: commitment,
  evidence: z.array(file),
})

export type CheckInFull = z.infer<typeof check>

const base = '/spaces/{spaceId}/checks/{id}'

export const diligenceApi = {
  list: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/selections/{selectionId}/checks',
      summary: 'What is looked into before choosing, candidate by candidate',
    })
    .input(spaceInput.extend({ selectionId: id }))
    .output(z.array(check)),
  listDropped: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/selections/{selectionId}/dropped-checks',
      summary: 'Checks that were taken off the list and that you can still bring back',
    })
    .input(spaceInput.extend({ selectionId: id }))
    .output(z.array(z.object({ id, candidateId: id, title: z.string(), droppedAt: z.string() }))),
  plan: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/candidates/{candidateId}/checks',
      summary: 'Plan checks of a candidate, one or a checklist: each is promised by somebody until a day',
    })
    .input(spaceInput.extend({ candidateId: id, checks: z.array(newCheck).min(1).max(50) }))
    .output(done),
  settle: endpoint('space')
    .route({ method: 'PUT', path: `${base}/finding`, summary: 'Say what a check has found, and so that it is done' })
    .input(recordInput.extend({ outcome: z.enum(findings), finding: optionalText(8000).default('') }))
    .output(done),
  drop: endpoint('space')
    .route({ method: 'DELETE', path: base, summary: 'Take a check off the list; the record keeps it' })
    .input(recordInput)
    .output(done),
  restore: endpoint('space')
    .route({ method: 'DELETE', path: `${base}/removal`, summary: 'Bring back a check that was taken off the list' })
    .input(recordInput)
    .output(done),
}
