import { useQuery } from '@tanstack/react-query'
import { accountsApi } from '#src/core/accounts/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const accountsClient = createApi(accountsApi, 'accounts')

/** What this installation offers to anybody. */
export const useInstallation = () =>
  useQuery(accountsClient.queries.installation.queryOptions({ input: undefined, meta: { ofPerson: true } }))
