import { usePartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { RailLife } from '#src/features/oversee/outlook/web/RailLife.tsx'
import { failureOf } from '#src/ui/api/problem.ts'
import { RailGroup } from '#src/ui/page/RailGroup.tsx'
import { RailLink } from '#src/ui/page/RailLink.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { roomsFor } from './rooms.ts'
import { stageOf } from './stage-of.ts'

/** The rooms of the open partnership in the order of its life, and where in its life it stands. */
export function PartnershipRail({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const formats = useFormats()
  const { data: partnership, error } = usePartnership(spaceId)
  // Whoever has lost access is not shown the rooms either.
  if (!partnership || failureOf({ data: partnership, error })) return null
  const present = partnership.parties.filter((party) => party.leftAt === null)
  // Of many parties the names are no heading any more.
  const title = present.length > 3 ? partnership.name : formats.list(present.map((party) => party.shortName))
  const isLiving = partnership.you.standing === 'member' && partnership.endedAt === null
  return (
    <>
      <RailGroup title={title}>
        {roomsFor(partnership.you.standing).map((room) => (
          <RailLink key={room.to} to={room.to} params={{ spaceId }} activeOptions={{ exact: room.isFirst }}>
            {t(room.name)}
          </RailLink>
        ))}
      </RailGroup>
      {isLiving ? <RailLife spaceId={spaceId} stage={stageOf(partnership)} /> : null}
    </>
  )
}
