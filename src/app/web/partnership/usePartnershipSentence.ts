import { noFilters, useCommitments } from '#src/core/commitments/web/useCommitments.ts'
import { useConsents } from '#src/core/consents/web/useConsents.ts'
import { useMeasures } from '#src/core/measures/web/useMeasures.ts'
import { useInvitations } from '#src/core/parties/web/useInvitations.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** How the partnership stands, in one sentence. */
export function usePartnershipSentence(partnership: Partnership): string {
  const t = useText()
  const formats = useFormats()
  const { id, activatedAt, endedAt, you, former } = partnership
  const isMember = you.standing === 'member'
  const invitations = useInvitations(id, isMember).data?.length ?? 0
  const waiting = useConsents(id, isMember).data?.filter((consent) => consent.awaitsYou).length ?? 0
  const care = useCare(id, isMember && activatedAt !== null && endedAt === null)
  if (former) return t('partnerships.sentence-former')
  if (you.standing === 'administrator') return t('partnerships.sentence-administrator')
  if (you.standing === 'invited') return t('partnerships.sentence-invited')
  if (endedAt) return t('partnerships.sentence-ended', { day: formats.date(endedAt) })
  if (activatedAt === null) return t('partnerships.sentence-alone', { invitations })
  const standing = t('partnerships.sentence-active', { day: formats.date(activatedAt), waiting })
  return care === undefined ? standing : `${care} ${standing}`
}

/** What needs care, from what is late and what is off its target; nothing as long as it is not known. */
function useCare(id: string, isAsked: boolean): string | undefined {
  const t = useText()
  const commitments = useCommitments(id, noFilters, isAsked).data?.commitments
  const measures = useMeasures(id, false, isAsked).data
  if (!commitments || !measures) return undefined
  const late = commitments.filter(({ standing }) => standing === 'late').length
  const off = measures.filter(({ state }) => state === 'off').length
  if (late + off > 0) return t('partnerships.care', { late, off })
  return commitments.length + measures.length > 0 ? t('partnerships.care-none') : undefined
}
