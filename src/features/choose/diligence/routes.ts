import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { listFilesOf } from '#src/core/files/store.ts'
import { listCandidates } from '#src/features/choose/candidates/store.ts'
import {
  addCheckEvidence,
  changeCheck,
  dropCheck,
  planChecks,
  reopenCheck,
  settleCheck,
} from '#src/features/choose/diligence/actions.ts'
import type { diligenceApi } from '#src/features/choose/diligence/api.ts'
import { listChecks } from '#src/features/choose/diligence/store.ts'
import { findSelection } from '#src/features/choose/selections/store.ts'
import { found } from '#src/kit/refusal.ts'

const done = { done: true } as const

export const diligenceRoutes: Routes<typeof diligenceApi> = {
  list: async (act, { spaceId, selectionId }) => {
    found(await findSelection(act.db, spaceId, selectionId))
    return presentChecks(act, spaceId, selectionId)
  },
  plan: async (act, { candidateId, checks }) => {
    await planChecks(act, candidateId, checks)
    return done
  },
  change: async (act, { id, title, ownerSeat, dueOn }) => {
    await changeCheck(act, id, { title, ownerSeat, dueOn })
    return done
  },
  settle: async (act, { id, outcome, finding }) => {
    await settleCheck(act, id, { outcome, finding })
    return done
  },
  reopen: async (act, { id }) => {
    await reopenCheck(act, id)
    return done
  },
  drop: async (act, { id }) => {
    await dropCheck(act, id)
    return done
  },
  addEvidence: (act, { params, query, body }) => addCheckEvidence(act, { ...params, ...query, content: body }),
}

async function presentChecks(act: Act, spaceId: string, selectionId: string) {
  const candidates = await listCandidates(act.db, spaceId, selectionId)
  const checks = await listChecks(
    act.db,
    spaceId,
    candidates.map(({ id }) => id),
  )
  const files = await listFilesOf(
    act.db,
    spaceId,
    'check',
    checks.map(({ id }) => id),
  )
  return checks.map(({ spaceId: _space, audienceId: _audience, ...check }) => ({
    ...check,
    evidence: files.filter(({ about }) => about.id === check.id),
  }))
}
