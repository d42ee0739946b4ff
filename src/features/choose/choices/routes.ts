import type { Routes } from '#src/core/acting/routes.ts'
import { choosePartner, endWithoutChoice } from '#src/features/choose/choices/actions.ts'
import type { choicesApi } from '#src/features/choose/choices/api.ts'

export const choicesRoutes: Routes<typeof choicesApi> = {
  choose: async (act, { spaceId: _space, id, ...choice }) => {
    const { partnershipId } = await choosePartner(act, id, choice)
    return { partnershipId }
  },
  endWithout: async (act, { id, reason }) => {
    await endWithoutChoice(act, id, reason)
    return { done: true }
  },
}
