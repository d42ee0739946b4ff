import { useQuery } from '@tanstack/react-query'
import { organisationsApi } from '#src/core/organisations/api.ts'
import { candidatesApi } from '#src/features/choose/candidates/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const candidatesClient = createApi(candidatesApi, 'candidates')
const organisationsClient = createApi(organisationsApi, 'organisations')

const kinds = ['candidate', 'selection']

export const useCandidates = (spaceId: string, selectionId: string) =>
  useQuery(candidatesClient.queries.list.queryOptions({ input: { spaceId, selectionId }, meta: { kinds, space: spaceId } }))

/** Partnerships in the product that tell something of this candidate. */
export const useKnownPartnerships = (spaceId: string, id: string) =>
  useQuery(
    candidatesClient.queries.knownPartnerships.queryOptions({
      input: { spaceId, id },
      meta: { kinds: ['partnership', 'party'] },
    }),
  )

/** Organisations that one shares a partnership with, or that chose to be found. */
export const useOrganisations = () =>
  useQuery(organisationsClient.queries.list.queryOptions({ input: {}, meta: { kinds: ['organisation', 'party'] } }))
