import type { DateLength } from '#src/kit/locale-format.ts'
import { useFormats } from '../text/useLocale.ts'
import classes from './time.module.css'

type Props = { readonly day: string; readonly length?: DateLength }

/** A day of the calendar: it has no zone and is the same day for everyone. */
export function Day({ day, length = 'medium' }: Props) {
  const formats = useFormats()
  return (
    <time dateTime={day} className={classes.time}>
      {formats.day(day, length)}
    </time>
  )
}
