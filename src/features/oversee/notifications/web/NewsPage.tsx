import { Button } from '@mantine/core'
import { NewsLink } from '#src/features/oversee/notifications/web/NewsLink.tsx'
import { type News, useMarkRead, useNews } from '#src/features/oversee/notifications/web/useNews.ts'
import { useNewsWords } from '#src/features/oversee/notifications/web/useNewsWords.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'

/** What happened that concerns me, the latest first; read or unread. */
export function NewsPage() {
  const t = useText()
  const news = useNews()
  const words = useNewsWords()
  const mark = useMarkRead()
  const answer = news.data
  return (
    <Page>
      <PageHeader
        title={t('notifications.title')}
        actions={
          answer && answer.unread > 0 ? (
            <Button variant="outline" loading={mark.pending} onClick={() => mark.send(undefined)}>
              {t('notifications.mark-all')}
            </Button>
          ) : undefined
        }
        facts={
          <TextLink to="/settings" hash="notifications">
            {t('notifications.settings')}
          </TextLink>
        }
      />
      {news.error && !answer ? <ErrorState error={news.error} onRetry={() => void news.refetch()} /> : null}
      {news.isPending ? <LoadingState lines={5} /> : null}
      {answer?.notifications.length === 0 ? <EmptyState drawing="list" sentence={t('notifications.empty')} /> : null}
      {answer && answer.notifications.length > 0 ? (
        <Section title={t('notifications.unread', { count: answer.unread })}>
          <ListRows
            label={t('notifications.title')}
            rows={answer.notifications}
            columns={[
              { header: t('columns.what'), kind: 'text', value: words },
              { header: t('columns.place'), kind: 'text', value: ({ space }) => space.name },
              { header: t('columns.when'), kind: 'time', value: ({ at }) => at },
              {
                header: t('columns.state'),
                kind: 'text',
                value: ({ readAt }) => (readAt === null ? t('notifications.new') : null),
              },
            ]}
          >
            {answer.notifications.map((one) => (
              <NewsRow key={one.id} news={one} onOpen={() => mark.send([one.id])} />
            ))}
          </ListRows>
        </Section>
      ) : null}
    </Page>
  )
}

function NewsRow({ news, onOpen }: { readonly news: News; readonly onOpen: () => void }) {
  const t = useText()
  const words = useNewsWords()
  const { space, at, readAt } = news
  return (
    <ListRow
      title={
        <NewsLink news={news} onOpen={onOpen}>
          {words(news)}
        </NewsLink>
      }
      state={readAt === null ? <StateBadge tone="accent">{t('notifications.new')}</StateBadge> : undefined}
      details={
        <>
          <bdi>{space.name}</bdi> · <DateTime instant={at} length="short" />
        </>
      }
    />
  )
}
