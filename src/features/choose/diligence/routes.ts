import type { Routes } from '#src/core/acting/routes.ts'
import { listCandidates } from '#src/features/choose/candidates/store.ts'
import { describeChecks, dropCheck, planChecks, settleCheck } from '#src/features/choose/diligence/actions.ts'
import type { diligenceApi } from '#src/features/choose/diligence/api.ts'
import { findSelection } from '#src/features/choose/selections/store.ts'
import { found } from '#src/kit/refusal.ts'

const done = { done: true } as const

export const diligenceRoutes: Routes<typeof diligenceApi> = {
  list: async (act, { spaceId, selectionId }) => {
    found(await findSelection(act.db, spaceId, selectionId))
    const candidates = await listCandidates(act.db, spaceId, selectionId)
    return describeChecks(
      act,
      spaceId,
      candidates.map(({ id }) => id),
    )
  },
  plan: async (act, { candidateId, checks }) => {
    await planChecks(act, candidateId, checks)
    return done
  },
  settle: async (act, { id, outcome, finding }) => {
    await settleCheck(act, id, { outcome, finding })
    return done
  },
  drop: async (act, { id }) => {
    await dropCheck(act, id)
    return done
  },
}
