import type { CommitmentRecord } from '#src/core/commitments/web/useCommitments.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** How a commitment stands, in words. */
export function useStandingWords(): (commitment: CommitmentRecord) => string {
  const t = useText()
  const formats = useFormats()
  return ({ standing, workingDaysLate, dueDay, expectedOn }) =>
    t(`commitments.standing-${standing}`, {
      days: workingDaysLate,
      day: formats.day(standing === 'warned' && expectedOn ? expectedOn : dueDay),
    })
}
