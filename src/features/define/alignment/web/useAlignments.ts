import { useQuery } from '@tanstack/react-query'
import { alignmentsApi } from '#src/features/define/alignment/api.ts'
import { conflictsApi } from '#src/features/define/conflicts/api.ts'
import { objectivesApi } from '#src/features/define/objectives/api.ts'
import { termsApi } from '#src/features/define/terms/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const alignmentsClient = createApi(alignmentsApi, 'alignments')
export const conflictsClient = createApi(conflictsApi, 'conflicts')
export const termsClient = createApi(termsApi, 'alignment-terms')
const objectives = createApi(objectivesApi, 'alignment-objectives')

const kinds = ['alignment', 'round', 'conflict', 'consent', 'objective', 'commitment']

export const useAlignments = (spaceId: string) =>
  useQuery(alignmentsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } }))

export const useAlignment = (spaceId: string, id: string) =>
  useQuery(alignmentsClient.queries.get.queryOptions({ input: { spaceId, id }, meta: { kinds, space: spaceId } }))

/** The conflicts that were taken up, of all rounds. */
export const useConflicts = (spaceId: string) =>
  useQuery(conflictsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } }))

/** The words that were opened in the glossary. */
export const useTerms = (spaceId: string) =>
  useQuery(termsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds: ['term', 'consent'], space: spaceId } }))

/** What can be asked about. */
export const useOpenObjectives = (spaceId: string) =>
  useQuery(
    objectives.queries.list.queryOptions({ input: { spaceId }, meta: { kinds: ['objective'], space: spaceId } }),
  ).data?.filter(({ endedAt }) => endedAt === null)

export type Alignment = NonNullable<ReturnType<typeof useAlignments>['data']>[number]
export type AlignmentInFull = NonNullable<ReturnType<typeof useAlignment>['data']>
export type Outcome = NonNullable<AlignmentInFull['outcome']>
export type FoundConflict = Outcome['conflicts'][number]
export type Conflict = NonNullable<ReturnType<typeof useConflicts>['data']>[number]
