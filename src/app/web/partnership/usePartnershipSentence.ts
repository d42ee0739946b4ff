import { useConsents } from '#src/core/consents/web/useConsents.ts'
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
  if (former) return t('partnerships.sentence-former')
  if (you.standing === 'administrator') return t('partnerships.sentence-administrator')
  if (you.standing === 'invited') return t('partnerships.sentence-invited')
  if (endedAt) return t('partnerships.sentence-ended', { day: formats.date(endedAt) })
  if (activatedAt === null) return t('partnerships.sentence-alone', { invitations })
  return t('partnerships.sentence-active', { day: formats.date(activatedAt), waiting })
}
