import type { Need } from '#src/features/define/needs/web/useNeeds.ts'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What was decided, or that nothing was yet. */
export function NeedState({ need: { decision, ending, urgency } }: { readonly need: Need }) {
  const t = useText()
  if (ending) return <StateBadge tone={ending.how === 'met' ? 'good' : 'quiet'}>{t(`needs.ended-${ending.how}`)}</StateBadge>
  if (decision)
    return (
      <StateBadge tone="accent" sign="check">
        {t(`needs.way-${decision.way}`)}
      </StateBadge>
    )
  return <StateBadge tone={urgency === 'now' ? 'warn' : 'quiet'}>{t('needs.undecided')}</StateBadge>
}
