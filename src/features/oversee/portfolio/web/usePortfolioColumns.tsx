import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import { HealthBadge } from '#src/features/oversee/portfolio/web/HealthBadge.tsx'
import { Partners } from '#src/features/oversee/portfolio/web/Partners.tsx'
import classes from '#src/features/oversee/portfolio/web/portfolio.module.css'
import { type HealthWords, useHealthWords } from '#src/features/oversee/portfolio/web/useHealthWords.ts'
import { useWorthWords, type WorthWords } from '#src/features/oversee/portfolio/web/useWorthWords.ts'
import type { Formats } from '#src/kit/locale-format.ts'
import type { TableColumn } from '#src/ui/table/table-column.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { type Text, useText } from '#src/ui/text/useText.tsx'
import { Day } from '#src/ui/time/Day.tsx'
import { useNow } from '#src/ui/time/useNow.ts'

/** Worst first; within one word the more there is to do comes first. */
const urgency: Readonly<Record<Entry['health'], number>> = { care: 0, watch: 1, unmeasured: 2, sound: 3, unseen: 4 }
const urgencyOf = ({ health, figures, activatedAt }: Entry) =>
  urgency[health] * 1000 +
  (activatedAt === undefined ? -500 : 0) -
  Math.min(400, (figures?.late ?? 0) * 5 + (figures?.offTarget ?? 0))

/** The same columns until the language, the day or the seat changes: tables need not sort and draw anew. */
export function usePortfolioColumns(): readonly TableColumn<Entry>[] {
  const t = useText()
  const formats = useFormats()
  const health = useHealthWords()
  const worth = useWorthWords()
  const today = useNow().slice(0, 10)
  const ours = useMySeat()?.organisation.id
  return useMemo(() => columnsOf({ t, formats, health, worth, today, ours }), [t, formats, health, worth, today, ours])
}

interface Words {
  readonly t: Text
  readonly formats: Formats
  readonly health: HealthWords
  readonly worth: WorthWords
  readonly today: string
  readonly ours: string | undefined
}

function columnsOf({ t, formats, health, worth, today, ours }: Words): readonly TableColumn<Entry>[] {
  const day = (id: 'notice' | 'ends' | 'starts' | 'due', dayOf: (entry: Entry) => string | undefined, isExtra = false) => ({
    id,
    header: t(`portfolio.column-${id}`),
    kind: 'date' as const,
    value: dayOf,
    least: 108,
    numeric: true,
    isExtra,
    sortValue: dayOf,
    cell: (entry: Entry) => <OptionalDay day={dayOf(entry)} />,
  })
  return [
    {
      id: 'name',
      header: t('portfolio.column-name'),
      kind: 'text',
      value: ({ name }) => name,
      least: 200,
      grows: 2,
      sortValue: ({ name }) => name,
      // A plain link: the table gives it its looks, and thirty of them are drawn at once.
      cell: ({ id, name }) => (
        <Link to="/partnerships/$spaceId" params={{ spaceId: id }} tabIndex={-1} title={name}>
          {name}
        </Link>
      ),
    },
    {
      id: 'health',
      header: t('portfolio.column-health'),
      kind: 'text',
      value: (entry) => health.name(entry.health),
      also: [{ header: t('portfolio.column-why'), kind: 'text', value: health.reason }],
      least: 250,
      grows: 2,
      sortValue: urgencyOf,
      cell: (entry) => (
        <span className={classes.health}>
          <HealthBadge entry={entry} />
          <span>{health.reason(entry)}</span>
        </span>
      ),
      beside: true,
    },
    {
      id: 'partner',
      header: t('portfolio.column-partner'),
      kind: 'text',
      value: ({ others }) => others,
      least: 130,
      grows: 1,
      sortValue: ({ others }) => others,
      cell: (entry) => <Partners entry={entry} ours={ours} most={1} />,
    },
    {
      id: 'stage',
      header: t('portfolio.column-stage'),
      kind: 'text',
      value: ({ stageWords }) => stageWords,
      least: 96,
      sortValue: ({ stageWords }) => stageWords,
      cell: ({ stageWords }) => stageWords,
    },
    {
      id: 'worth',
      header: t('portfolio.column-worth'),
      kind: 'number',
      value: (entry) => entry.worth?.amount,
      also: [{ header: t('estimates.currency'), kind: 'text', value: (entry) => entry.worth?.currency }],
      least: 92,
      numeric: true,
      sortValue: (entry) => (entry.worth ? Number(entry.worth.amount) : undefined),
      cell: (entry) =>
        entry.worth ? (
          <span title={worth.exact(entry.worth)}>{worth.round(Number(entry.worth.amount), entry.worth.currency)}</span>
        ) : null,
    },
    { ...day('notice', ({ noticeOn }) => noticeOn), cell: ({ noticeOn }) => <Notice day={noticeOn} today={today} /> },
    day('ends', ({ endsOn }) => endsOn),
    day('due', ({ due }) => due, true),
    {
      id: 'owner',
      header: t('portfolio.column-owner'),
      kind: 'text',
      value: ({ ownerNames }) => formats.list(ownerNames, 'unit'),
      least: 150,
      grows: 1,
      isExtra: true,
      sortValue: ({ ownerNames }) => ownerNames[0],
      cell: ({ ownerNames }) => formats.list(ownerNames, 'unit'),
    },
    day('starts', ({ startsOn }) => startsOn, true),
    {
      id: 'last',
      header: t('portfolio.column-last'),
      kind: 'time',
      value: ({ lastAt }) => lastAt,
      least: 112,
      numeric: true,
      isExtra: true,
      sortValue: ({ lastAt }) => lastAt,
      cell: ({ lastAt }) => (lastAt === undefined ? null : formats.date(lastAt)),
    },
  ]
}

function OptionalDay({ day }: { readonly day: string | undefined }) {
  return day === undefined ? null : <Day day={day} />
}

/** A day of notice that has passed is no date to keep any more. */
function Notice({ day, today }: { readonly day: string | undefined; readonly today: string }) {
  const t = useText()
  const formats = useFormats()
  if (day === undefined || day >= today) return <OptionalDay day={day} />
  return (
    <span className={classes.passed} title={formats.day(day)}>
      {t('portfolio.notice-passed')}
    </span>
  )
}
