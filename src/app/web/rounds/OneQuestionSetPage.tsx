import { useParams } from '@tanstack/react-router'
import { QuestionSetPage } from '#src/core/question-sets/web/QuestionSetPage.tsx'

export function OneQuestionSetPage() {
  const { setId = '' } = useParams({ strict: false })
  return <QuestionSetPage key={setId} id={setId} />
}
