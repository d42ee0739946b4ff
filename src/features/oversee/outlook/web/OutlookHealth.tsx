import { type Health, healthTones } from '#src/features/oversee/portfolio/model/health.ts'
import { Help } from '#src/ui/help/Help.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly health: Health /** With what the words mean. */; readonly explains?: boolean }

/** How it stands, in a word. */
export function OutlookHealth({ health, explains = false }: Props) {
  const t = useText()
  const badge = <StateBadge tone={healthTones[health]}>{t(`portfolio.health-${health}`)}</StateBadge>
  if (!explains) return badge
  return (
    <>
      {badge}
      <Help about={t('portfolio.column-health')}>{t('portfolio.health-help')}</Help>
    </>
  )
}
