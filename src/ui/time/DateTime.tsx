import { cityOfZone } from '#src/kit/locale.ts'
import type { DateLength } from '#src/kit/locale-format.ts'
import { useLocale } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import classes from './time.module.css'

export type Place = { readonly timeZone: string; readonly name?: string }

type Props = {
  readonly instant: string
  /** Where else it matters what the clock says. */
  readonly alsoIn?: readonly Place[]
  readonly length?: DateLength
}

/** A moment in the reader's zone, with the others' beside it when it matters. */
export function DateTime({ instant, alsoIn = [], length = 'medium' }: Props) {
  const { formats, timeZone } = useLocale()
  const t = useText()
  const here = alsoIn.find((place) => place.timeZone === timeZone) ?? { timeZone }
  const elsewhere = alsoIn.filter((place) => place.timeZone !== timeZone)
  const date = formats.date(instant, length)
  if (elsewhere.length === 0)
    return (
      <time dateTime={instant} className={classes.time}>
        {t('ui.date-and-time', { date, time: formats.time(instant) })}
      </time>
    )
  const clocks = [here, ...elsewhere].map((place) => {
    const isOtherDay = formats.date(instant, length, place.timeZone) !== date
    const time = formats.time(instant, place.timeZone)
    const shown = isOtherDay ? t('ui.weekday-and-time', { weekday: formats.weekday(instant, place.timeZone), time }) : time
    return t('ui.time-in-place', { time: shown, place: place.name ?? cityOfZone(place.timeZone) })
  })
  return (
    <time dateTime={instant} className={classes.time}>
      {t('ui.date-and-time', { date, time: formats.list(clocks, 'unit') })}
    </time>
  )
}
