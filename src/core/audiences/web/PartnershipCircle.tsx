import type { ReactNode } from 'react'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { AudienceField } from '#src/core/audiences/web/AudienceField.tsx'
import { type Circle, CircleContext } from '#src/core/audiences/web/circle.ts'
import { sidesOf, useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'

type Props = { readonly spaceId: string; readonly children: ReactNode }

/** The circle of a partnership: its parties and the people they named. */
export function PartnershipCircle({ spaceId, children }: Props) {
  const { parties, members, you } = useOpenPartnership(spaceId)
  const circle: Circle = {
    spaceId,
    at: (path) => `/partnerships/${spaceId}${path}`,
    parties: parties.filter((party) => party.leftAt === null),
    sides: sidesOf(parties),
    members,
    you,
    audienceChip: (audienceId) => <AudienceChip spaceId={spaceId} audienceId={audienceId} />,
    audienceField: (props) => <AudienceField spaceId={spaceId} {...props} />,
  }
  return <CircleContext value={circle}>{children}</CircleContext>
}
