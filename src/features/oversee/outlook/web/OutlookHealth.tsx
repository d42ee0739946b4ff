import { type Health, healthTones } from '#src/features/oversee/portfolio/model/health.ts'
import { Help } from '#src/ui/help/Help.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** How it stands, in a word. */
export function OutlookHealth({ health }: { readonly health: Health }) {
  const t = useText()
  return (
    <>
      <StateBadge tone={healthTones[health]}>{t(`portfolio.health-${health}`)}</StateBadge>
      <Help about={t('portfolio.column-health')}>{t('portfolio.health-help')}</Help>
    </>
  )
}
