import { Button } from '@mantine/core'
import { useState } from 'react'
import { EntryLink } from '#src/features/oversee/portfolio/web/EntryLink.tsx'
import { dateTones, type PortfolioDate } from '#src/features/oversee/portfolio/web/portfolio-dates.ts'
import { ListExcerpt } from '#src/ui/list/ListExcerpt.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { RowButton } from '#src/ui/list/RowButton.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly day: string
  readonly today: string
  readonly dates: readonly PortfolioDate[]
  /** Where the day holds nothing: the next days that do. */
  readonly following: readonly { readonly day: string; readonly words: string }[]
  readonly onDay: (day: string) => void
}

const step = 20

export function DatesOfDay({ day, today, dates, following, onDay }: Props) {
  const t = useText()
  const formats = useFormats()
  const [most, setMost] = useState(step)
  const title = formats.day(day, 'long')
  return (
    <Section
      title={title}
      aside={formats.relativeDay(day, today)}
      sentence={dates.length === 0 ? t('portfolio.day-empty') : undefined}
    >
      {dates.length > 0 ? (
        <ListExcerpt label={title}>
          {dates.slice(0, most).map(({ kind, entry }) => (
            <ListRow
              key={`${kind} ${entry.id}`}
              title={<EntryLink entry={entry} />}
              state={<StateBadge tone={dateTones[kind]}>{t(`portfolio.date-${kind}`)}</StateBadge>}
              details={entry.others}
            />
          ))}
        </ListExcerpt>
      ) : null}
      {dates.length > most ? (
        <Button variant="subtle" onClick={() => setMost(most + step)}>
          {t('ui.show-more', { count: Math.min(step, dates.length - most) })}
        </Button>
      ) : null}
      {following.length > 0 ? (
        <ListExcerpt label={t('portfolio.days-following')}>
          {following.map((one) => (
            <ListRow
              key={one.day}
              title={<RowButton onOpen={() => onDay(one.day)}>{formats.day(one.day, 'long')}</RowButton>}
              state={formats.relativeDay(one.day, today)}
              details={one.words}
            />
          ))}
        </ListExcerpt>
      ) : null}
    </Section>
  )
}
