import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { NextDate } from '#src/features/oversee/outlook/web/NextDate.tsx'
import { OutlookHealth } from '#src/features/oversee/outlook/web/OutlookHealth.tsx'
import { useOutlook } from '#src/features/oversee/outlook/web/useOutlook.ts'

type Props = { readonly partnership: Partnership /** With what the words mean. */; readonly explains?: boolean }

/** How it stands and what comes next, on every page of the partnership. */
export function PartnershipOutlook({ partnership, explains = false }: Props) {
  const isLiving = partnership.you.standing === 'member' && partnership.activatedAt !== null && partnership.endedAt === null
  const outlook = useOutlook(partnership.id, isLiving).data
  if (!isLiving || !outlook) return null
  return (
    <>
      <OutlookHealth health={outlook.health} explains={explains} />
      <NextDate spaceId={partnership.id} date={outlook.nextDate} />
    </>
  )
}
