import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import { HealthBadge } from '#src/features/oversee/portfolio/web/HealthBadge.tsx'
import { Partners } from '#src/features/oversee/portfolio/web/Partners.tsx'
import { useHealthWords } from '#src/features/oversee/portfolio/web/useHealthWords.ts'
import { useWorthWords } from '#src/features/oversee/portfolio/web/useWorthWords.ts'
import type { Column } from '#src/ui/list/column.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { Day } from '#src/ui/time/Day.tsx'

type Row = Column<Entry>

/** What is compared of partnerships; what is not known is said to be so, never left to guess. */
export function useComparisonRows(ours: string | undefined): readonly Row[] {
  const t = useText()
  const formats = useFormats()
  const words = useHealthWords()
  const worth = useWorthWords()
  const unknown = <span>{t('portfolio.not-said')}</span>
  const day = (id: 'starts' | 'notice' | 'ends' | 'due', of: (entry: Entry) => string | undefined): Row => ({
    id,
    header: t(`portfolio.column-${id}`),
    kind: 'date',
    value: of,
    cell: (entry) => {
      const one = of(entry)
      return one === undefined ? unknown : <Day day={one} />
    },
  })
  const figures = (id: 'commitments' | 'measures', say: (counted: NonNullable<Entry['figures']>) => string): Row => ({
    id,
    header: t(`portfolio.compare-${id}`),
    kind: 'text',
    value: ({ figures: counted }) => counted && say(counted),
    cell: ({ figures: counted }) => (counted ? say(counted) : unknown),
  })
  return [
    {
      id: 'health',
      header: t('portfolio.column-health'),
      kind: 'text',
      value: ({ health }) => words.name(health),
      also: [{ header: t('portfolio.column-why'), kind: 'text', value: words.reason }],
      cell: (entry) => (
        <>
          <HealthBadge entry={entry} /> <span>{words.reason(entry)}</span>
        </>
      ),
    },
    {
      id: 'partner',
      header: t('portfolio.column-partner'),
      kind: 'text',
      value: ({ others }) => others,
      cell: (entry) => <Partners entry={entry} ours={ours} most={12} />,
    },
    {
      id: 'stage',
      header: t('portfolio.column-stage'),
      kind: 'text',
      value: ({ stageWords }) => stageWords,
      cell: ({ stageWords }) => stageWords,
    },
    figures('commitments', ({ open, late, kept }) => t('portfolio.compare-commitments-words', { open, late, kept })),
    figures('measures', ({ onTarget, nearTarget, offTarget, notJudged }) =>
      t('portfolio.compare-measures-words', { on: onTarget, near: nearTarget, off: offTarget, none: notJudged }),
    ),
    {
      id: 'worth',
      header: t('portfolio.column-worth'),
      kind: 'number',
      value: (entry) => entry.worth?.amount,
      also: [{ header: t('estimates.currency'), kind: 'text', value: (entry) => entry.worth?.currency }],
      cell: (entry) => (entry.worth ? worth.exact(entry.worth) : unknown),
    },
    day('starts', ({ startsOn }) => startsOn),
    day('notice', ({ noticeOn }) => noticeOn),
    day('ends', ({ endsOn }) => endsOn),
    day('due', ({ due }) => due),
    {
      id: 'owner',
      header: t('portfolio.column-owner'),
      kind: 'text',
      value: ({ ownerNames }) => formats.list(ownerNames),
      cell: ({ ownerNames }) => (ownerNames.length > 0 ? formats.list(ownerNames) : unknown),
    },
    {
      id: 'last',
      header: t('portfolio.column-last'),
      kind: 'time',
      value: ({ lastAt }) => lastAt,
      cell: ({ lastAt }) => (lastAt === undefined ? unknown : formats.date(lastAt)),
    },
  ]
}
