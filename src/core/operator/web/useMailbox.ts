import { useQuery } from '@tanstack/react-query'
import { operatorApi } from '#src/core/operator/api.ts'
import { createApi } from '#src/ui/api/client.ts'

const operatorClient = createApi(operatorApi, 'operator')

// No stream tells the operator of mail: it is asked for anew.
const fresh = { staleTime: 0, refetchInterval: 30_000 }

export const useOperatorState = () => useQuery(operatorClient.queries.state.queryOptions({ input: undefined, ...fresh }))
export const useMailbox = () => useQuery(operatorClient.queries.listMailbox.queryOptions({ input: {}, ...fresh }))
export const useMessage = (id: string) => useQuery(operatorClient.queries.readMessage.queryOptions({ input: { id } }))

export type MailboxEntry = NonNullable<ReturnType<typeof useMailbox>['data']>[number]
