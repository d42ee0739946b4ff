import type { Party } from '#src/core/partnerships/web/usePartnership.ts'
import { cityOfZone } from '#src/kit/locale.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { useNow } from '#src/ui/time/useNow.ts'
import { atWork } from './at-work.ts'
import classes from './partnership.module.css'

/** What the clock says at every party, and whether anybody is at work there. Two parties with the same hours share a clock. */
export function PartyClocks({ parties }: { readonly parties: readonly Party[] }) {
  const t = useText()
  const formats = useFormats()
  const now = useNow()
  const clocks = parties.map((party) => {
    const { state, name } = atWork(party, now)
    const values = { time: formats.time(now, party.timeZone), place: cityOfZone(party.timeZone), name }
    return state === 'unknown' ? t('ui.time-in-place', values) : t(`partnerships.clock-${state}`, values)
  })
  return (
    <span className={classes.clocks}>
      {[...new Set(clocks)].map((words) => (
        <bdi key={words}>{words}</bdi>
      ))}
    </span>
  )
}
