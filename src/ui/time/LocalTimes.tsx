import { cityOfZone } from '#src/kit/locale.ts'
import { useFormats } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import type { Place } from './DateTime.tsx'
import classes from './time.module.css'
import { useNow } from './useNow.ts'

/** What the clock says now at every place, so that nobody rings in the night. */
export function LocalTimes({ places }: { readonly places: readonly Place[] }) {
  const t = useText()
  const formats = useFormats()
  const now = useNow()
  const clocks = places.map(({ timeZone, name }) =>
    t('ui.time-in-place', { time: formats.time(now, timeZone), place: name ?? cityOfZone(timeZone) }),
  )
  return <span className={classes.time}>{t('ui.now', { clocks: formats.list(clocks, 'unit') })}</span>
}
