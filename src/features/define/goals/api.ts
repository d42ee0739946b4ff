import { z } from 'zod'
import { definitionInput } from '#src/core/measures/api.ts'
import { keyForm, normaliseKey } from '#src/core/measures/model/definition.ts'
import { goalEndings, goalTargetKinds, goalWords } from '#src/features/define/goals/model.ts'
import { done, endpoint, fieldText, id, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const goal = z.object({
  id,
  spaceId: id,
  audienceId: id,
  title: z.string(),
  kind: z.string(),
  description: z.string(),
  dueOn: z.string(),
  ownerSeat: id.nullable(),
  needs: z.array(id),
  measureId: id,
  ending: z.object({ how: z.enum(goalEndings), reason: z.string(), at: z.string() }).nullable(),
  setBy: id,
  setAt: z.string(),
  links: z.array(
    z.object({
      targetSpaceId: id,
      targetKind: z.enum(goalTargetKinds),
      targetId: id,
      /** Null where you take no part in that partnership. */
      partnership: z.string().nullable(),
      objective: z.string().nullable(),
    }),
  ),
  you: z.object({ change: z.boolean() }),
})

const base = '/spaces/{spaceId}/goals' as const
const target = z.object({ targetSpaceId: id, targetKind: z.enum(goalTargetKinds), targetId: id })

export const goalsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: base, summary: 'The goals of your organisation: what they serve, where they are pursued' })
    .input(spaceInput)
    .output(z.array(goal)),
  set: endpoint('space')
    .route({ method: 'POST', path: base, summary: 'Set a goal with its measure: baseline, target path, and how it is counted' })
    .input(
      spaceInput.extend({
        ...goalWords.shape,
        key: z.string().trim().min(1).max(40).transform(normaliseKey).pipe(z.string().regex(keyForm)),
        ...definitionInput.omit({ owner: true }).shape,
      }),
    )
    .output(goal),
  change: endpoint('space')
    .route({
      method: 'PUT',
      path: `${base}/{id}`,
      summary: 'Word it anew; its targets are adjusted in its measure, with reason',
    })
    .input(recordInput.extend(goalWords.shape))
    .output(goal),
  end: endpoint('space')
    .route({ method: 'PUT', path: `${base}/{id}/ending`, summary: 'Say that it is reached, or dropped' })
    .input(recordInput.extend({ how: z.enum(goalEndings), reason: fieldText(4000) }))
    .output(goal),
  link: endpoint('space')
    .route({
      method: 'PUT',
      path: `${base}/{id}/links/{targetKind}/{targetId}`,
      summary: 'Say where it is pursued: a partnership, or an objective in one; the partners are not told',
    })
    .input(recordInput.extend(target.shape))
    .output(goal),
  unlink: endpoint('space')
    .route({ method: 'DELETE', path: `${base}/{id}/links/{targetKind}/{targetId}`, summary: 'Take a link away' })
    .input(recordInput.extend(target.shape))
    .output(done),
}
