import { useCircle } from '#src/core/audiences/web/circle.ts'
import { QuestionSetRow } from '#src/core/question-sets/web/QuestionSetRow.tsx'
import { useQuestionSetColumns } from '#src/core/question-sets/web/useQuestionSetColumns.ts'
import { useQuestionSets } from '#src/core/question-sets/web/useQuestionSets.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Questions that are asked again and again, so that answers can be compared over time. */
export function QuestionSetsPage() {
  const t = useText()
  const { spaceId, at, you } = useCircle()
  const sets = useQuestionSets(spaceId)
  const columns = useQuestionSetColumns()
  const retiredName = `${t('question-sets.title')} – ${t('question-sets.retired')}`
  const inUse = sets.data?.filter(({ retiredAt }) => retiredAt === null) ?? []
  const retired = sets.data?.filter(({ retiredAt }) => retiredAt !== null) ?? []
  const make = you.writes ? <ButtonLink to={at('/question-sets/new')}>{t('question-sets.make')}</ButtonLink> : undefined
  return (
    <Page>
      <PageHeader
        above={<TextLink to={at('/rounds')}>{t('rounds.title')}</TextLink>}
        title={t('question-sets.title')}
        sentence={sets.data ? t('question-sets.answer', { count: inUse.length }) : undefined}
        actions={inUse.length > 0 ? make : undefined}
      />
      {sets.error ? <ErrorState error={sets.error} onRetry={() => void sets.refetch()} /> : null}
      {sets.isPending ? <LoadingState lines={4} /> : null}
      {sets.data && inUse.length === 0 ? <EmptyState drawing="list" sentence={t('question-sets.empty')} action={make} /> : null}
      {inUse.length > 0 ? (
        <ListRows label={t('question-sets.title')} rows={inUse} columns={columns}>
          {inUse.map((set) => (
            <QuestionSetRow key={set.id} set={set} />
          ))}
        </ListRows>
      ) : null}
      {retired.length > 0 ? (
        <Section title={t('question-sets.retired')} plain>
          <ListRows label={t('question-sets.retired')} name={retiredName} rows={retired} columns={columns}>
            {retired.map((set) => (
              <QuestionSetRow key={set.id} set={set} />
            ))}
          </ListRows>
        </Section>
      ) : null}
    </Page>
  )
}
