import { z } from 'zod'
import { participantRoles } from '#src/core/acting/model.ts'
import { done, endpoint, id, spaceInput } from '#src/platform/http/contract.ts'

const participant = z.object({ seatId: id, role: z.enum(participantRoles) })

export const participantsApi = {
  name: endpoint('space')
    .route({
      method: 'PUT',
      path: '/partnerships/{spaceId}/participants/{seatId}',
      summary: 'Name a participant of your organisation, or give another role',
    })
    .input(spaceInput.extend(participant.shape))
    .output(participant),
  remove: endpoint('space')
    .route({
      method: 'DELETE',
      path: '/partnerships/{spaceId}/participants/{seatId}',
      summary: 'Remove a participant of your organisation',
    })
    .input(spaceInput.extend({ seatId: id }))
    .output(done),
}
