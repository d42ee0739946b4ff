import type { Routes } from '#src/core/acting/routes.ts'
import { answerByLink } from '#src/features/oversee/answer-links/actions/answering.ts'
import { readLink } from '#src/features/oversee/answer-links/actions/describing.ts'
import type { answerLinksApi } from '#src/features/oversee/answer-links/api.ts'

export const answerLinksRoutes: Routes<typeof answerLinksApi> = {
  read: (visit, { token }) => readLink(visit, token),
  answer: async (visit, { token, deed, reason, answers }) => {
    await answerByLink(visit, token, { deed, reason, answers })
    return { done: true }
  },
}
