import { useParams } from '@tanstack/react-router'
import { AnswerPage } from '#src/core/rounds/web/AnswerPage.tsx'

export function RoundAnswersPage() {
  const { roundId = '' } = useParams({ strict: false })
  return <AnswerPage key={roundId} id={roundId} />
}
