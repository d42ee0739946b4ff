import { useQuery } from '@tanstack/react-query'
import { conflictsApi } from '#src/features/define/conflicts/api.ts'
import { termsApi } from '#src/features/define/terms/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const termsClient = createApi(termsApi, 'terms')

const conflicts = createApi(conflictsApi, 'term-conflicts')

/** What a word may have been opened from. */
export const useConflicts = (spaceId: string, enabled: boolean) =>
  useQuery({
    ...conflicts.queries.list.queryOptions({ input: { spaceId }, meta: { kinds: ['conflict'], space: spaceId } }),
    enabled,
  })

export type Term = Awaited<ReturnType<typeof termsClient.call.list>>[number]
