import type { Routes } from '#src/core/acting/routes.ts'
import { answerQuestion, readQuestion } from '#src/features/choose/candidate-questions/actions/answering.ts'
import { askCandidate, questionLink, withdrawQuestion } from '#src/features/choose/candidate-questions/actions/asking.ts'
import type { candidateQuestionsApi } from '#src/features/choose/candidate-questions/api.ts'
import { listQuestionStates, listQuestions } from '#src/features/choose/candidate-questions/store.ts'
import { listCandidates } from '#src/features/choose/candidates/store.ts'
import { findSelection } from '#src/features/choose/selections/store.ts'
import { found } from '#src/kit/refusal.ts'

export const candidateQuestionsRoutes: Routes<typeof candidateQuestionsApi> = {
  list: async (act, { spaceId, selectionId }) => {
    found(await findSelection(act.db, spaceId, selectionId))
    const ids = (await listCandidates(act.db, spaceId, selectionId)).map(({ id }) => id)
    const states = await listQuestionStates(act.db, spaceId, act.now.toString())
    return (await listQuestions(act.db, spaceId, ids)).map(
      ({ content: _asked, withdrawnAt: _at, message: _said, linkId, ...one }) => {
        const state = states.get(one.id) ?? 'over'
        const isMine = state === 'open' && one.askedBy === act.actor.seatId
        return { ...one, state, link: isMine && linkId !== null ? act.services.links.url(questionLink, linkId) : null }
      },
    )
  },
  ask: async (act, { spaceId: _space, candidateId, ...wished }) => {
    const { id, linkId } = await askCandidate(act, candidateId, wished)
    return { id, link: act.services.links.url(questionLink, linkId) }
  },
  withdraw: async (act, { id }) => {
    await withdrawQuestion(act, id)
    return { done: true }
  },
  read: (visit, { token }) => readQuestion(visit, token),
  answer: async (visit, { token, answers, saidBy }) => {
    await answerQuestion(visit, token, { answers, saidBy })
    return { done: true }
  },
}
