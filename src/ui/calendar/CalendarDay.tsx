import common from '../design/common.module.css'
import type { Tone } from '../state/StateBadge.tsx'
import { useFormats } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import classes from './calendar.module.css'

export type DayMark = {
  readonly id: string
  /** What it is, for those who listen; `words` where it is drawn. */
  readonly said: string
  readonly words: string
  readonly tone: Tone
}

type Props = {
  readonly day: string
  readonly marks: readonly DayMark[]
  readonly isChosen: boolean
  readonly isToday: boolean
  readonly isOutside: boolean
  readonly onChoose: () => void
}

export function CalendarDay({ day, marks, isChosen, isToday, isOutside, onChoose }: Props) {
  const t = useText()
  const formats = useFormats()
  const words = marks.length > 0 ? formats.list(marks.map((mark) => mark.said)) : t('ui.day-without')
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the cell of a grid can be chosen
    <td className={classes.day} aria-selected={isChosen} data-outside={isOutside} data-today={isToday}>
      <button
        type="button"
        data-day={day}
        tabIndex={isChosen ? 0 : -1}
        aria-current={isToday ? 'date' : undefined}
        onClick={onChoose}
      >
        <span className={common.unseen}>{t('ui.day-and-what', { day: formats.day(day, 'long'), what: words })}</span>
        <span className={classes.number} aria-hidden="true">
          {formats.dayOfMonth(day)}
        </span>
        <span className={classes.marks} aria-hidden="true">
          {marks.map((mark) => (
            <span key={mark.id} className={classes.mark} data-tone={mark.tone}>
              <i />
              <span dir="auto">{mark.words}</span>
            </span>
          ))}
        </span>
      </button>
    </td>
  )
}
