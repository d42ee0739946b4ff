import type { ReactNode } from 'react'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import { HealthBadge } from '#src/features/oversee/portfolio/web/HealthBadge.tsx'
import { Partners } from '#src/features/oversee/portfolio/web/Partners.tsx'
import { useHealthWords } from '#src/features/oversee/portfolio/web/useHealthWords.ts'
import { useWorthWords } from '#src/features/oversee/portfolio/web/useWorthWords.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { Day } from '#src/ui/time/Day.tsx'

interface Row {
  readonly id: string
  readonly name: string
  readonly cell: (entry: Entry) => ReactNode
}

/** What is compared of partnerships; what is not known is said to be so, never left to guess. */
export function useComparisonRows(ours: string | undefined): readonly Row[] {
  const t = useText()
  const formats = useFormats()
  const words = useHealthWords()
  const worth = useWorthWords()
  const unknown = <span>{t('portfolio.not-said')}</span>
  const day = (id: 'starts' | 'notice' | 'ends' | 'due', of: (entry: Entry) => string | undefined): Row => ({
    id,
    name: t(`portfolio.column-${id}`),
    cell: (entry) => {
      const one = of(entry)
      return one === undefined ? unknown : <Day day={one} />
    },
  })
  const figures = (id: 'commitments' | 'measures', say: (counted: NonNullable<Entry['figures']>) => string): Row => ({
    id,
    name: t(`portfolio.compare-${id}`),
    cell: ({ figures: counted }) => (counted ? say(counted) : unknown),
  })
  return [
    {
      id: 'health',
      name: t('portfolio.column-health'),
      cell: (entry) => (
        <>
          <HealthBadge entry={entry} /> <span>{words.reason(entry)}</span>
        </>
      ),
    },
    { id: 'partner', name: t('portfolio.column-partner'), cell: (entry) => <Partners entry={entry} ours={ours} most={12} /> },
    { id: 'stage', name: t('portfolio.column-stage'), cell: ({ stageWords }) => stageWords },
    figures('commitments', ({ open, late, kept }) => t('portfolio.compare-commitments-words', { open, late, kept })),
    figures('measures', ({ onTarget, nearTarget, offTarget, notJudged }) =>
      t('portfolio.compare-measures-words', { on: onTarget, near: nearTarget, off: offTarget, none: notJudged }),
    ),
    { id: 'worth', name: t('portfolio.column-worth'), cell: (entry) => (entry.worth ? worth.exact(entry.worth) : unknown) },
    day('starts', ({ startsOn }) => startsOn),
    day('notice', ({ noticeOn }) => noticeOn),
    day('ends', ({ endsOn }) => endsOn),
    day('due', ({ due }) => due),
    {
      id: 'owner',
      name: t('portfolio.column-owner'),
      cell: ({ ownerNames }) => (ownerNames.length > 0 ? formats.list(ownerNames) : unknown),
    },
    {
      id: 'last',
      name: t('portfolio.column-last'),
      cell: ({ lastAt }) => (lastAt === undefined ? unknown : formats.date(lastAt)),
    },
  ]
}
