import { useCircle } from '#src/core/audiences/web/circle.ts'
import { RoundRow } from '#src/core/rounds/web/RoundRow.tsx'
import { RoundsSentence } from '#src/core/rounds/web/RoundsSentence.tsx'
import { groupRounds } from '#src/core/rounds/web/round-series.ts'
import { useRoundColumns } from '#src/core/rounds/web/useRoundColumns.ts'
import { useRounds } from '#src/core/rounds/web/useRounds.ts'
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

/** Which round waits for me, which for others, and what the revealed ones said. */
export function RoundsPage() {
  const t = useText()
  const columns = useRoundColumns()
  const { spaceId, at, you } = useCircle()
  const rounds = useRounds(spaceId)
  const isEmpty = rounds.data?.length === 0
  const open = you.writes ? <ButtonLink to={at('/rounds/new')}>{t('rounds.open')}</ButtonLink> : undefined
  return (
    <Page>
      <PageHeader
        title={t('rounds.title')}
        sentence={rounds.data ? <RoundsSentence rounds={rounds.data} /> : undefined}
        facts={<TextLink to={at('/question-sets')}>{t('question-sets.title')}</TextLink>}
        actions={isEmpty ? undefined : open}
      />
      {rounds.error ? <ErrorState error={rounds.error} onRetry={() => void rounds.refetch()} /> : null}
      {rounds.isPending ? <LoadingState lines={4} /> : null}
      {isEmpty ? <EmptyState drawing="people" sentence={t('rounds.empty')} action={open} /> : null}
      {groupRounds(rounds.data ?? []).map(({ standing, series }) => (
        <Section key={standing} title={t(`rounds.standing-${standing}`)} plain>
          <ListRows
            label={t(`rounds.standing-${standing}`)}
            name={`${t('rounds.title')} – ${t(`rounds.standing-${standing}`)}`}
            rows={series.flatMap(({ latest, earlier }) => [latest, ...earlier])}
            columns={columns}
          >
            {series.map((one) => (
              <RoundRow key={one.latest.id} series={one} />
            ))}
          </ListRows>
        </Section>
      ))}
    </Page>
  )
}
