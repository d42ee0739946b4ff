import { useQuery } from '@tanstack/react-query'
import { organisationsApi } from '#src/core/organisations/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const organisationsClient = createApi(organisationsApi, 'organisations')

export const organisationQuery = (id: string) =>
  organisationsClient.queries.get.queryOptions({ input: { id }, meta: { kinds: ['organisation'] } })

export const useOrganisation = (id: string) => useQuery(organisationQuery(id))

export type Organisation = NonNullable<ReturnType<typeof useOrganisation>['data']>
