import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { type CircleMember, membersOfChoice, useCircle } from '#src/core/audiences/web/circle.ts'
import { useAudiences } from '#src/core/audiences/web/useAudiences.ts'
import type { WholeRound } from '#src/core/rounds/web/useRounds.ts'

/** Who can be asked: those who will see the round, be it a new one or a further wave for the audience of the one before. */
export function useSeeing(audience: AudienceChoice, before: WholeRound | undefined): readonly CircleMember[] {
  const circle = useCircle()
  const audiences = useAudiences(circle.spaceId).data
  if (!before) return membersOfChoice(audience, circle)
  const seats = new Set(audiences?.find(({ id }) => id === before.audienceId)?.seats)
  return circle.members.filter(({ seatId }) => seats.has(seatId))
}
