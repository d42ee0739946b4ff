import type { CommitmentRecord } from '#src/core/commitments/web/useCommitments.ts'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

const tones: Readonly<Record<CommitmentRecord['standing'], Tone>> = {
  asked: 'accent',
  offered: 'accent',
  open: 'quiet',
  warned: 'warn',
  late: 'bad',
  'said-kept': 'accent',
  kept: 'good',
  'kept-late': 'warn',
  broken: 'bad',
  declined: 'quiet',
  withdrawn: 'quiet',
  lapsed: 'quiet',
}

/** How a commitment stands, in colour, sign and words. */
export function StandingBadge({ commitment }: { readonly commitment: CommitmentRecord }) {
  const t = useText()
  const formats = useFormats()
  const { standing, workingDaysLate, dueDay, expectedOn } = commitment
  const values = {
    days: workingDaysLate,
    day: formats.day(standing === 'warned' && expectedOn ? expectedOn : dueDay, 'short'),
  }
  return (
    <StateBadge tone={tones[standing]} {...(standing === 'open' ? { sign: 'clock' as const } : {})}>
      {t(`commitments.standing-${standing}`, values)}
    </StateBadge>
  )
}
