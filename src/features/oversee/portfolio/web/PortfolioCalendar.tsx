import { useMemo } from 'react'
import { DatesOfDay } from '#src/features/oversee/portfolio/web/DatesOfDay.tsx'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import classes from '#src/features/oversee/portfolio/web/portfolio.module.css'
import { datesByDay, dateTones, inOrder, nextDays } from '#src/features/oversee/portfolio/web/portfolio-dates.ts'
import { Calendar } from '#src/ui/calendar/Calendar.tsx'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats, useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { useNow } from '#src/ui/time/useNow.ts'

type Props = { readonly entries: readonly Entry[]; readonly day: string | undefined; readonly onDay: (day: string) => void }

/** By when notice must be given, what ends, what falls due: the month, and the day that was chosen in words. */
export function PortfolioCalendar({ entries, day, onDay }: Props) {
  const t = useText()
  const { timeZone } = useLocale()
  const formats = useFormats()
  const now = useNow()
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(now))
  const chosen = day ?? today
  const days = useMemo(() => datesByDay(entries), [entries])
  const marksOn = (one: string) => {
    const kinds = Map.groupBy(days.get(one) ?? [], ({ kind }) => kind)
    return [...kinds].map(([kind, dates]) => {
      const counted = t(`portfolio.mark-${kind}`, { count: dates.length })
      const [only] = dates.length === 1 ? dates : []
      const said = only ? t('portfolio.mark-named', { name: only.entry.name, what: t(`portfolio.date-${kind}`) }) : counted
      return { id: kind, words: only?.entry.name ?? counted, said, tone: dateTones[kind] }
    })
  }
  const here = days.get(chosen) ?? []
  return (
    <div className={classes.calendar}>
      <Section title={t('portfolio.calendar')}>
        <ListDownload
          name={t('portfolio.calendar')}
          rows={days.size === 0 ? [] : async () => inOrder(days)}
          columns={[
            { header: t('columns.day'), kind: 'date', value: ({ on }) => on },
            { header: t('columns.what'), kind: 'text', value: ({ kind }) => t(`portfolio.date-${kind}`) },
            { header: t('portfolio.column-name'), kind: 'text', value: ({ entry }) => entry.name },
            { header: t('portfolio.column-partner'), kind: 'text', value: ({ entry }) => entry.others },
          ]}
        />
        <Calendar label={t('portfolio.calendar')} day={chosen} today={today} onDay={onDay} marksOn={marksOn} />
      </Section>
      <DatesOfDay
        day={chosen}
        today={today}
        dates={here}
        following={
          here.length > 0
            ? []
            : nextDays(days, chosen, 5).map((one) => ({
                day: one,
                words: formats.list(marksOn(one).map(({ said }) => said)),
              }))
        }
        onDay={onDay}
      />
    </div>
  )
}
