import { useState } from 'react'
import { groupItems, keepDone } from '#src/features/oversee/today/web/steady-list.ts'
import { TodayRow } from '#src/features/oversee/today/web/TodayRow.tsx'
import classes from '#src/features/oversee/today/web/today.module.css'
import type { Deed } from '#src/features/oversee/today/web/useDoing.ts'
import { useItemColumns } from '#src/features/oversee/today/web/useItemColumns.ts'
import { type Item, keyOf, useToday } from '#src/features/oversee/today/web/useToday.ts'
import common from '#src/ui/design/common.module.css'
import { RowGroup, RowGroups } from '#src/ui/list/RowGroups.tsx'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats, useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { useNow } from '#src/ui/time/useNow.ts'

/** What needs me, in words and in order of urgency, across everything I take part in; done from here. */
export function TodayPage() {
  const t = useText()
  const today = useToday()
  const answer = today.data
  return (
    <Page>
      <PageHeader
        title={t('today.title')}
        above={<DayName />}
        sentence={answer ? <TodaySentence items={answer.items} /> : undefined}
      />
      {today.error && !answer ? <ErrorState error={today.error} onRetry={() => void today.refetch()} /> : null}
      {today.isPending ? <LoadingState lines={6} /> : null}
      {answer ? <TodayList answer={answer} /> : null}
      {answer && answer.more > 0 ? <p>{t('today.more', { count: answer.more })}</p> : null}
    </Page>
  )
}

function DayName() {
  const formats = useFormats()
  const { timeZone } = useLocale()
  return <span className={common.quiet}>{formats.date(useNow(), 'week', timeZone)}</span>
}

type Answer = NonNullable<ReturnType<typeof useToday>['data']>

function TodaySentence({ items }: { readonly items: readonly Item[] }) {
  const t = useText()
  const waiting = items.filter(({ urgency }) => urgency !== 'know')
  const late = items.filter(({ why }) => why === 'late').length
  const places = new Set(waiting.flatMap(({ spaceId }) => spaceId ?? [])).size
  if (waiting.length === 0) return t('today.nothing-waits')
  const sentence = t('today.sentence', { waiting: waiting.length, places })
  return late === 0 ? sentence : `${sentence} ${t('today.late', { late })}`
}

function TodayList({ answer: { items, places } }: { readonly answer: Answer }) {
  const t = useText()
  const [done, setDone] = useState<ReadonlyMap<string, { item: Item; deed: Deed; place: number }>>(new Map())
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const columns = useItemColumns(placeOf)
  const shown = keepDone(items, done)
  if (shown.length === 0)
    return (
      <EmptyState
        drawing="list"
        sentence={t('today.empty')}
        action={
          <ButtonLink to="/portfolio" variant="outline">
            {t('today.to-partnerships')}
          </ButtonLink>
        }
      />
    )
  return (
    <>
      <RowGroups
        label={t('today.list')}
        name={t('today.title')}
        rows={groupItems(shown).flatMap(({ items: group }) => group)}
        columns={columns}
      >
        {groupItems(shown).map(({ urgency, items: group }) => (
          <RowGroup key={urgency} title={t(`today.urgency-${urgency}`)}>
            {group.map((item) => (
              <TodayRow
                key={keyOf(item)}
                item={item}
                place={placeOf.get(item.spaceId ?? '')}
                done={done.get(keyOf(item))?.deed}
                onDone={(deed) => setDone(new Map(done).set(keyOf(item), { item, deed, place: shown.indexOf(item) }))}
              />
            ))}
          </RowGroup>
        ))}
      </RowGroups>
      <p className={classes.hint}>{t.rich('today.keys', undefined, { kbd: (words) => <kbd>{words}</kbd> })}</p>
    </>
  )
}
