import { useQuery } from '@tanstack/react-query'
import { partiesApi } from '#src/core/parties/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const partiesClient = createApi(partiesApi, 'parties')

/** Partnerships to which my organisation is invited. */
export const useInvitationsToUs = () =>
  useQuery(
    partiesClient.queries.listInvitationsToUs.queryOptions({
      input: undefined,
      meta: { kinds: ['party-invitation', 'party'] },
    }),
  )

/** Invitations of a partnership that wait for an answer. */
export const useInvitations = (spaceId: string, isAsked = true) =>
  useQuery(
    partiesClient.queries.listInvitations.queryOptions({
      input: { spaceId },
      enabled: isAsked,
      meta: { kinds: ['party-invitation', 'party', 'consent'], space: spaceId },
    }),
  )

export type InvitationToUs = NonNullable<ReturnType<typeof useInvitationsToUs>['data']>[number]
export type Invitation = NonNullable<ReturnType<typeof useInvitations>['data']>[number]
