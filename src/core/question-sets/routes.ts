import type { Routes } from '#src/core/acting/routes.ts'
import { bringBackQuestionSet, makeQuestionSet, retireQuestionSet, writeQuestionSet } from '#src/core/question-sets/actions.ts'
import type { questionSetsApi } from '#src/core/question-sets/api.ts'
import { findQuestionSet, listQuestionSets, listQuestionSetVersions } from '#src/core/question-sets/store.ts'
import { found } from '#src/kit/refusal.ts'

export const questionSetsRoutes: Routes<typeof questionSetsApi> = {
  list: (act, { spaceId }) => listQuestionSets(act.db, spaceId),
  versions: async (act, { spaceId, id }) => {
    found(await findQuestionSet(act.db, spaceId, id))
    return listQuestionSetVersions(act.db, spaceId, id)
  },
  make: async (act, input) => ({ id: await makeQuestionSet(act, input) }),
  write: async (act, { id, content, reason, version }) => ({
    version: await writeQuestionSet(act, id, { content, reason, version }),
  }),
  retire: async (act, { id }) => {
    await retireQuestionSet(act, id)
    return { done: true }
  },
  bringBack: async (act, { id }) => {
    await bringBackQuestionSet(act, id)
    return { done: true }
  },
}
