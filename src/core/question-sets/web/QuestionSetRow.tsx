import { useCircle } from '#src/core/audiences/web/circle.ts'
import { useContentWords } from '#src/core/question-sets/web/useContentWords.ts'
import type { QuestionSetRecord } from '#src/core/question-sets/web/useQuestionSets.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function QuestionSetRow({ set }: { readonly set: QuestionSetRecord }) {
  const t = useText()
  const { at, audienceChip } = useCircle()
  const contentWords = useContentWords()
  return (
    <ListRow
      title={
        <TextLink to={at(`/question-sets/${set.id}`)}>
          <bdi>{set.name}</bdi>
        </TextLink>
      }
      state={
        set.retiredAt === null ? (
          <StateBadge tone="quiet" sign="dot">
            {t('question-sets.version', { version: set.version })}
          </StateBadge>
        ) : (
          <StateBadge tone="quiet">{t('question-sets.retired')}</StateBadge>
        )
      }
      details={
        <>
          {contentWords(set.content)} {audienceChip(set.audienceId)}
        </>
      }
    />
  )
}
