import type { State } from '#src/core/measures/model/series.ts'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const tones: Readonly<Record<State, Tone>> = { on: 'good', near: 'warn', off: 'bad', 'no-target': 'quiet', 'no-data': 'quiet' }

/** Where the latest value stands to its target. */
export function MeasureState({ state }: { readonly state: State }) {
  const t = useText()
  return <StateBadge tone={tones[state]}>{t(`measures.state-${state}`)}</StateBadge>
}
