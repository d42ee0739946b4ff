import { todayIn } from '#src/core/commitments/web/urgency.ts'
import type { Item } from '#src/features/oversee/today/web/useToday.ts'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { useFormats, useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

const tones: Readonly<Record<Item['urgency'], Tone>> = {
  late: 'bad',
  now: 'warn',
  answer: 'accent',
  week: 'quiet',
  know: 'quiet',
}

/** How pressing it is, in colour, sign and words. */
export function ItemState({ item }: { readonly item: Item }) {
  const t = useText()
  const formats = useFormats()
  const { timeZone } = useLocale()
  const { why, urgency, day, daysLate } = item
  if (daysLate > 0)
    return <StateBadge tone={why === 'late' ? 'bad' : 'warn'}>{t('today.days-late', { days: daysLate })}</StateBadge>
  if (why === 'warned') return <StateBadge tone="warn">{t('today.warned')}</StateBadge>
  if (why === 'invitation' && day !== null)
    return <StateBadge tone="accent">{t('today.until', { day: formats.day(day, 'short') })}</StateBadge>
  // That it is open is said by its being here.
  if (day === null || why === 'accept' || why === 'confirm') return null
  if (why === 'value') return <StateBadge tone="quiet">{t('today.value-open')}</StateBadge>
  const sign = urgency === 'answer' ? {} : { sign: 'clock' as const }
  return (
    <StateBadge tone={tones[urgency]} {...sign}>
      {t(why === 'ending' ? 'today.ends' : 'today.due', { day: formats.relativeDay(day, todayIn(timeZone)) })}
    </StateBadge>
  )
}
