import type { Routes } from '#src/core/acting/routes.ts'
import { dropParticipant, nameParticipant } from '#src/core/participants/actions.ts'
import type { participantsApi } from '#src/core/participants/api.ts'

export const participantsRoutes: Routes<typeof participantsApi> = {
  name: nameParticipant,
  remove: async (act, { seatId }) => {
    await dropParticipant(act, seatId)
    return { done: true }
  },
}
