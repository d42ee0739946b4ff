import { useQuery } from '@tanstack/react-query'
import { diligenceApi } from '#src/features/choose/diligence/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const diligenceClient = createApi(diligenceApi, 'diligence')

export const useChecks = (spaceId: string, selectionId: string) =>
  useQuery(
    diligenceClient.queries.list.queryOptions({
      input: { spaceId, selectionId },
      meta: { kinds: ['check', 'commitment', 'file', 'candidate'], space: spaceId },
    }),
  )

/** What was taken off the list and I can still bring back. */
export const useDroppedChecks = (spaceId: string, selectionId: string) =>
  useQuery(
    diligenceClient.queries.listDropped.queryOptions({
      input: { spaceId, selectionId },
      meta: { kinds: ['check', 'commitment', 'candidate'], space: spaceId },
    }),
  )
