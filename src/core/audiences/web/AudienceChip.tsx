import { AudienceWords } from '#src/core/audiences/web/AudienceWords.tsx'
import { useAudiences } from '#src/core/audiences/web/useAudiences.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'

type Props = { readonly spaceId: string; readonly audienceId: string }

/** Who can see a record that is kept. */
export function AudienceChip({ spaceId, audienceId }: Props) {
  const partnership = useOpenPartnership(spaceId)
  const audience = useAudiences(spaceId).data?.find((one) => one.id === audienceId)
  if (!audience) return null
  return (
    <AudienceWords
      parties={partnership.parties}
      kind={audience.kind}
      organisations={audience.organisations}
      people={audience.seats.length}
    />
  )
}
