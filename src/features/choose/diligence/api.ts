import { z } from 'zod'
import { file, rawBody, upload } from '#src/core/files/api.ts'
import { areas, findings } from '#src/features/choose/diligence/model.ts'
import { day, done, endpoint, fieldText, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const terms = { title: fieldText(300), ownerSeat: id.nullable().default(null), dueOn: day.nullable().default(null) }

const check = z.object({
  id,
  candidateId: id,
  area: z.enum(areas),
  title: z.string(),
  ownerSeat: id.nullable(),
  dueOn: z.string().nullable(),
  plannedBy: id,
  plannedAt: z.string(),
  outcome: z.enum(findings).nullable(),
  finding: z.string(),
  settledBy: id.nullable(),
  settledAt: z.string().nullable(),
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
  plan: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/candidates/{candidateId}/checks',
      summary: 'Plan checks of a candidate: one, or a checklist',
    })
    .input(
      spaceInput.extend({
        candidateId: id,
        checks: z
          .array(z.object({ area: z.enum(areas), ...terms }))
          .min(1)
          .max(50),
      }),
    )
    .output(done),
  change: endpoint('space')
    .route({ method: 'PATCH', path: base, summary: 'Change what a check is called, who does it and until when' })
    .input(recordInput.extend(terms))
    .output(done),
  settle: endpoint('space')
    .route({ method: 'PUT', path: `${base}/finding`, summary: 'Say what a check has found' })
    .input(recordInput.extend({ outcome: z.enum(findings), finding: optionalText(8000).default('') }))
    .output(done),
  reopen: endpoint('space')
    .route({ method: 'DELETE', path: `${base}/finding`, summary: 'Look into it again' })
    .input(recordInput)
    .output(done),
  drop: endpoint('space')
    .route({ method: 'DELETE', path: base, summary: 'Take a check off the list; the record keeps it' })
    .input(recordInput)
    .output(done),
  addEvidence: endpoint('stream')
    .route({
      method: 'POST',
      path: `${base}/evidence`,
      summary: 'Add a file to a check: its bytes are the body, 25 MB at most',
      inputStructure: 'detailed',
      spec: (operation) => ({ ...operation, requestBody: rawBody }),
    })
    .input(upload)
    .output(file),
}
