import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { listCandidates } from '#src/features/choose/candidates/store.ts'
import {
  describeChecks,
  describeDroppedChecks,
  dropCheck,
  planChecks,
  restoreCheck,
  settleCheck,
} from '#src/features/choose/diligence/actions.ts'
import type { diligenceApi } from '#src/features/choose/diligence/api.ts'
import { findSelection } from '#src/features/choose/selections/store.ts'
import { found } from '#src/kit/refusal.ts'

const done = { done: true } as const

export const diligenceRoutes: Routes<typeof diligenceApi> = {
  list: async (act, { spaceId, selectionId }) =>
    describeChecks(act, spaceId, await candidatesOf(act, { spaceId, selectionId })),
  listDropped: async (act, { spaceId, selectionId }) =>
    describeDroppedChecks(act, spaceId, await candidatesOf(act, { spaceId, selectionId })),
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
  restore: async (act, { id }) => {
    await restoreCheck(act, id)
    return done
  },
}

async function candidatesOf(act: Act, { spaceId, selectionId }: { spaceId: string; selectionId: string }) {
  found(await findSelection(act.db, spaceId, selectionId))
  return (await listCandidates(act.db, spaceId, selectionId)).map(({ id }) => id)
}
