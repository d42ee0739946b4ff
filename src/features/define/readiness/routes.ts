import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { beginAssessment, promiseAction } from '#src/features/define/readiness/actions.ts'
import type { readinessApi } from '#src/features/define/readiness/api.ts'
import type { Assessment } from '#src/features/define/readiness/model/assessment.ts'
import { findAssessment, listAssessments, listReadinessActions } from '#src/features/define/readiness/store.ts'
import { found } from '#src/kit/refusal.ts'

export const readinessRoutes: Routes<typeof readinessApi> = {
  list: async (act, { spaceId }) => present(act, spaceId, await listAssessments(act.db, spaceId)),
  begin: async (act, { spaceId, ...wished }) => presentOne(act, { spaceId, id: await beginAssessment(act, wished) }),
  promise: async (act, { spaceId, id, ...promised }) => {
    await promiseAction(act, id, promised)
    return presentOne(act, { spaceId, id })
  },
}

async function presentOne(act: Act, { spaceId, id }: { spaceId: string; id: string }) {
  const [one] = await present(act, spaceId, [found(await findAssessment(act.db, spaceId, id))])
  return found(one)
}

async function present(act: Act, spaceId: string, assessments: readonly Assessment[]) {
  const actions = await listReadinessActions(act.db, spaceId)
  return assessments.map((one) => ({
    ...one,
    actions: actions
      .filter(({ assessmentId }) => assessmentId === one.id)
      .map(({ statement, commitmentId }) => ({ statement, commitmentId })),
  }))
}
