import type { z } from 'zod'
import type { Visit } from '#src/core/acting/actions.ts'
import { type Answers, answersProblems } from '#src/core/question-sets/model/answers.ts'
import { questionLink } from '#src/features/choose/candidate-questions/actions/asking.ts'
import type { questionPage } from '#src/features/choose/candidate-questions/api.ts'
import { nothingRated, toRatings } from '#src/features/choose/candidate-questions/model.ts'
import { type AskedPage, asWorkerAnswerQuestion, asWorkerFindQuestion } from '#src/features/choose/candidate-questions/store.ts'
import { found, Refusal, refuseProblems } from '#src/kit/refusal.ts'

/** The question that a link proves; one that was tampered with is not there. */
async function findAsked(visit: Visit, token: string): Promise<{ id: string; page: AskedPage }> {
  const id = found(visit.services.links.check(questionLink, token))
  return { id, page: found(await asWorkerFindQuestion(visit.services.worker, id, visit.now.toString())) }
}

/** What the candidate's person sees: the question and who asks, while it is open; else only how the link stands. */
export async function readQuestion(visit: Visit, token: string): Promise<z.infer<typeof questionPage>> {
  const { state, toldTitle, ...asked } = (await findAsked(visit, token)).page
  return { state, asked: state === 'open' ? { ...asked, title: toldTitle } : null }
}

/** Takes the answer once. Nobody's right is used: it goes behind the seal, and comes out by the rule of the seal. */
export async function answerQuestion(
  visit: Visit,
  token: string,
  { answers, saidBy }: { answers: Answers; saidBy: string },
): Promise<void> {
  const { id, page } = await findAsked(visit, token)
  if (page.state !== 'open') throw new Refusal('gone', 'link-used')
  refuseProblems([...answersProblems(page.content.questions, answers), ...nothingRated(answers)])
  const ratings = toRatings(answers)
  const outcome = await asWorkerAnswerQuestion(visit.services.worker, id, { ratings, saidBy, now: visit.now.toString() })
  if (outcome !== 'accepted') throw new Refusal('gone', 'link-used')
}
