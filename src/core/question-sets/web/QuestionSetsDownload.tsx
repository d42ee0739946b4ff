import { useContentWords } from '#src/core/question-sets/web/useContentWords.ts'
import type { QuestionSetRecord } from '#src/core/question-sets/web/useQuestionSets.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Question sets by name and present version. */
export function QuestionSetsDownload({ name, sets }: { readonly name: string; readonly sets: readonly QuestionSetRecord[] }) {
  const t = useText()
  const contentWords = useContentWords()
  return (
    <DownloadMenu
      name={name}
      columns={[
        { id: 'name', name: t('columns.name'), kind: 'text' },
        { id: 'version', name: t('columns.version'), kind: 'number' },
        { id: 'details', name: t('columns.details'), kind: 'text' },
        { id: 'retired', name: t('question-sets.retired'), kind: 'time' },
      ]}
      rows={sets.map((set) => ({
        ...{ name: set.name, version: set.version, retired: set.retiredAt },
        details: contentWords(set.content),
      }))}
    />
  )
}
