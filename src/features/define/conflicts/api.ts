import { z } from 'zod'
import { conflictKinds, conflictOutcomes } from '#src/features/define/conflicts/model.ts'
import { day, endpoint, fieldText, id, recordInput, spaceInput } from '#src/platform/http/contract.ts'

export const found = z.object({
  kind: z.enum(conflictKinds),
  objectiveId: id.nullable(),
  parties: z.tuple([id, id]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const conflict = found.extend({
  id,
  spaceId: id,
  audienceId: id,
  alignmentId: id,
  ownerSeat: id.nullable(),
  dueOn: z.string().nullable(),
  settled: z.object({ outcome: z.enum(conflictOutcomes), words: z.string(), at: z.string() }).nullable(),
  takenUpBy: id,
  takenUpAt: z.string(),
  openConsentId: id.nullable(),
  you: z.object({ name: z.boolean(), settle: z.boolean() }),
})

const base = '/spaces/{spaceId}/conflicts' as const

export const conflictsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: base, summary: 'The conflicts that were taken up, those of the latest round first' })
    .input(spaceInput)
    .output(z.array(conflict)),
  nameOwner: endpoint('space')
    .route({ method: 'PUT', path: `${base}/{id}/owner`, summary: 'Name who sees to a conflict, and until when' })
    .input(recordInput.extend({ ownerSeat: id, dueOn: day }))
    .output(conflict),
  settle: endpoint('space')
    .route({
      method: 'PUT',
      path: `${base}/{id}/outcome`,
      summary: 'Ask all parties to confirm how a conflict ends: resolved, difference accepted, or escalated',
    })
    .input(recordInput.extend({ outcome: z.enum(conflictOutcomes), words: fieldText(4000) }))
    .output(conflict),
}
