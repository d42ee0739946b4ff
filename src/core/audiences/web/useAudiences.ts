import { useQuery } from '@tanstack/react-query'
import { audiencesApi } from '#src/core/audiences/api.ts'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { createApi } from '#src/ui/api/client.ts'

const audiencesClient = createApi(audiencesApi, 'audiences')

/** The audiences that I belong to in a space. */
export const useAudiences = (spaceId: string) =>
  useQuery(
    audiencesClient.queries.list.queryOptions({
      input: { spaceId },
      meta: { kinds: ['audience', 'party', 'participant', 'seat'], space: spaceId },
    }),
  )

export type Audience = NonNullable<ReturnType<typeof useAudiences>['data']>[number]

/** Who would see a record with this choice: their seats, among the members of the partnership. */
export function seatsOfChoice(choice: AudienceChoice, { members, you }: Partnership): string[] {
  if (choice.kind === 'people') return [...choice.seats]
  const organisations =
    choice.kind === 'organisation'
      ? [you.organisationId]
      : choice.kind === 'parties'
        ? choice.organisations
        : members.map((member) => member.organisationId)
  return members.filter((member) => organisations.includes(member.organisationId)).map((member) => member.seatId)
}
