import { AnswerPage } from '#src/features/oversee/answer-links/web/AnswerPage.tsx'
import { AnswerRound } from './AnswerRound.tsx'

/** What a mail asks about, answered without an account. */
export function AnswerLinkPage() {
  return <AnswerPage round={(asked) => <AnswerRound {...asked} />} />
}
