import { useConsents } from '#src/core/consents/web/useConsents.ts'
import { useInvitations } from '#src/core/parties/web/useInvitations.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useOutlook } from '#src/features/oversee/outlook/web/useOutlook.ts'
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
  const health = useHealth(id, isMember && activatedAt !== null && endedAt === null)
  if (former) return t('partnerships.sentence-former')
  if (you.standing === 'administrator') return t('partnerships.sentence-administrator')
  if (you.standing === 'invited') return t('partnerships.sentence-invited')
  if (endedAt) return t('partnerships.sentence-ended', { day: formats.date(endedAt) })
  if (activatedAt === null) return t('partnerships.sentence-alone', { invitations })
  const standing = t('partnerships.sentence-active', { day: formats.date(activatedAt), waiting })
  return health === undefined ? standing : `${health} ${standing}`
}

/** How it is and why: what is late or off its target, what is watched, or that nothing is. */
function useHealth(id: string, isAsked: boolean): string | undefined {
  const t = useText()
  const outlook = useOutlook(id, isAsked).data
  if (!outlook) return undefined
  const { health, figures } = outlook
  if (health === 'care') return t('partnerships.care', { late: figures.late, off: figures.offTarget })
  if (health === 'watch') return t('partnerships.watch', { warned: figures.warned, near: figures.nearTarget })
  return health === 'sound' ? t('partnerships.care-none') : undefined
}
