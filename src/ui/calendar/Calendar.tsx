import { ActionIcon, Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { Icon } from '../design/Icon.tsx'
import { useFormats, useLocale } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import { CalendarDay, type DayMark } from './CalendarDay.tsx'
import classes from './calendar.module.css'
import { addMonths, dayAfterKey, sameDayOf, weeksOf } from './month.ts'

type Props = {
  readonly label: string
  /** The day that is chosen, and with it the month. */
  readonly day: string
  readonly today: string
  readonly onDay: (day: string) => void
  /** What happens on a day, by kind: the most important first. */
  readonly marksOn: (day: string) => readonly DayMark[]
}

/** A month at a glance. Arrows walk the days, Page Up and Page Down the months; the week begins where the reader's begins. */
export function Calendar({ label, day, today, onDay, marksOn }: Props) {
  const t = useText()
  const formats = useFormats()
  const { direction } = useLocale()
  const heading = useId()
  const grid = useRef<HTMLTableElement>(null)
  const mustFocus = useRef(false)
  const month = day.slice(0, 7)
  const weeks = useMemo(() => weeksOf(month, formats.firstDay), [month, formats.firstDay])

  useEffect(() => {
    if (mustFocus.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
    mustFocus.current = false
  }, [day])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = dayAfterKey(event.key, day, { isMirrored: direction === 'rtl', firstDay: formats.firstDay })
    if (next === undefined) return
    event.preventDefault()
    mustFocus.current = true
    onDay(next)
  }
  const turn = (count: number) => onDay(sameDayOf(day, addMonths(month, count)))
  return (
    <div className={classes.calendar}>
      <div className={classes.head}>
        <h3 id={heading} aria-live="polite">
          {formats.monthOfYear(`${month}-01`)}
        </h3>
        <Button variant="subtle" size="compact-sm" onClick={() => onDay(today)}>
          {t('ui.today')}
        </Button>
        <ActionIcon variant="subtle" aria-label={t('ui.month-before')} onClick={() => turn(-1)}>
          <Icon name="back" />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('ui.month-after')} onClick={() => turn(1)}>
          <Icon name="chevron" />
        </ActionIcon>
      </div>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by keyboard is a grid
        role="grid"
        className={classes.grid}
        aria-label={label}
        aria-describedby={heading}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {weeks[0]?.map((one) => (
              <th key={one} scope="col">
                <abbr title={formats.weekdayOf(one, 'long')}>{formats.weekdayOf(one, 'short')}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <CalendarDay
                  key={one}
                  day={one}
                  marks={marksOn(one)}
                  isChosen={one === day}
                  isToday={one === today}
                  isOutside={!one.startsWith(month)}
                  onChoose={() => onDay(one)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
