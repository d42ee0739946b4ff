import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { NextDate } from '#src/features/oversee/outlook/web/NextDate.tsx'
import { OutlookHealth } from '#src/features/oversee/outlook/web/OutlookHealth.tsx'
import { useOutlook } from '#src/features/oversee/outlook/web/useOutlook.ts'

/** How it stands and what comes next, on every page of the partnership. */
export function PartnershipOutlook({ partnership }: { readonly partnership: Partnership }) {
  const isLiving = partnership.you.standing === 'member' && partnership.activatedAt !== null && partnership.endedAt === null
  const outlook = useOutlook(partnership.id, isLiving).data
  if (!isLiving || !outlook) return null
  return (
    <>
      <OutlookHealth health={outlook.health} />
      <NextDate spaceId={partnership.id} date={outlook.nextDate} />
    </>
  )
}
