import { useContentWords } from '#src/core/question-sets/web/useContentWords.ts'
import type { QuestionSetRecord } from '#src/core/question-sets/web/useQuestionSets.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Question sets by name and present version. */
export function useQuestionSetColumns(): readonly ListColumn<QuestionSetRecord>[] {
  const t = useText()
  const contentWords = useContentWords()
  return [
    { header: t('columns.name'), kind: 'text', value: ({ name }) => name },
    { header: t('columns.version'), kind: 'number', value: ({ version }) => version },
    { header: t('columns.details'), kind: 'text', value: ({ content }) => contentWords(content) },
    { header: t('question-sets.retired'), kind: 'time', value: ({ retiredAt }) => retiredAt },
  ]
}
