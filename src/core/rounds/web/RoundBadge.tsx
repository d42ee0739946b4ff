import { standingOf } from '#src/core/rounds/web/round-series.ts'
import type { RoundRecord } from '#src/core/rounds/web/useRounds.ts'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const tones = { yours: 'warn', open: 'accent', revealed: 'good', withdrawn: 'quiet' } as const

export function RoundBadge({ round }: { readonly round: Pick<RoundRecord, 'state' | 'you'> }) {
  const t = useText()
  const standing = standingOf(round)
  return <StateBadge tone={tones[standing]}>{t(`rounds.badge-${standing}`)}</StateBadge>
}
