import { useQuery } from '@tanstack/react-query'
import { accountsClient } from '#src/core/accounts/web/useInstallation.ts'

/** Where I am signed in. No stream tells of sessions, so they are asked for anew each time. */
export const useSessions = () => useQuery(accountsClient.queries.listSessions.queryOptions({ input: undefined, staleTime: 0 }))
