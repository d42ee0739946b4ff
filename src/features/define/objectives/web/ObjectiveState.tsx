import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const tones: Record<Objective['state'], Tone> = { proposed: 'quiet', agreed: 'good', achieved: 'good', dropped: 'quiet' }

/** Where an objective stands; a question that is open about it comes first, since somebody has to answer it. */
export function ObjectiveState({ objective: { state, openConsentId } }: { readonly objective: Objective }) {
  const t = useText()
  if (openConsentId) return <StateBadge tone="warn">{t('objectives.state-asked')}</StateBadge>
  return <StateBadge tone={tones[state]}>{t(`objectives.state-${state}`)}</StateBadge>
}
