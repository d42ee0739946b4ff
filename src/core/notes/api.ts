import { z } from 'zod'
import { audienceChoice } from '#src/core/audiences/model.ts'
import { endpoint, fieldText, id, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const target = z.object({
  /** The space of the thing that the note is about, where it is another than the note's own. */
  targetSpaceId: id.optional(),
  targetKind: z.string().regex(/^[a-z][a-z-]{0,59}$/),
  targetId: id,
})

const note = z.object({
  id,
  audienceId: id,
  targetSpaceId: id,
  targetKind: z.string(),
  targetId: id,
  body: z.string(),
  writtenBy: id,
  writtenByName: z.string().nullable(),
  writtenAt: z.string(),
  changedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
  /** Whether you wrote it, and may change it. */
  isYours: z.boolean(),
})

const body = fieldText(20_000)

export const notesApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/notes', summary: 'Notes about a thing, as far as you may see them' })
    .input(spaceInput.extend(target.omit({ targetSpaceId: true }).shape))
    .output(z.array(note)),
  listDeleted: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/deleted-notes',
      summary: 'Notes about a thing that you deleted and can still bring back',
    })
    .input(spaceInput.extend(target.omit({ targetSpaceId: true }).shape))
    .output(z.array(note)),
  write: endpoint('space')
    .route({ method: 'POST', path: '/spaces/{spaceId}/notes', summary: 'Write a note about a thing' })
    .input(spaceInput.extend(target.shape).extend({ body, audience: audienceChoice.default({ kind: 'organisation' }) }))
    .output(note),
  change: endpoint('space')
    .route({ method: 'PATCH', path: '/spaces/{spaceId}/notes/{id}', summary: 'Change a note that you wrote' })
    .input(recordInput.extend({ body }))
    .output(note),
  share: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/notes/{id}/audience',
      summary: 'Let more people see a note that you wrote',
    })
    .input(recordInput.extend({ audience: audienceChoice }))
    .output(note),
  delete: endpoint('space')
    .route({
      method: 'DELETE',
      path: '/spaces/{spaceId}/notes/{id}',
      summary: 'Delete a note that you wrote; it can be undone for 30 days',
    })
    .input(recordInput)
    .output(note),
  restore: endpoint('space')
    .route({ method: 'DELETE', path: '/spaces/{spaceId}/notes/{id}/deletion', summary: 'Undo the deletion of a note' })
    .input(recordInput)
    .output(note),
}
