import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { commitmentsApi } from '#src/core/commitments/api.ts'
import { createApi } from '#src/ui/api/client.ts'
import { type Action, useAction } from '#src/ui/api/useAction.ts'

export const commitmentsClient = createApi(commitmentsApi, 'commitments')

const kinds = ['commitment', 'consent', 'party', 'organisation']

export interface CommitmentFilters {
  readonly view: 'open' | 'settled'
  readonly owedBy: string
  readonly search: string
}

export const noFilters: CommitmentFilters = { view: 'open', owedBy: '', search: '' }

/** What is owed in a space, by due day; what is settled, the latest first. The former list stays while another one comes. */
export function useCommitments(spaceId: string, filters: CommitmentFilters, isAsked = true) {
  const input = inputOf(spaceId, filters)
  return useQuery(
    commitmentsClient.queries.list.queryOptions({
      input,
      enabled: isAsked,
      meta: { kinds, space: spaceId },
      placeholderData: keepPreviousData,
    }),
  )
}

const inputOf = (spaceId: string, { view, owedBy, search }: CommitmentFilters) => ({
  spaceId,
  view,
  sort: view === 'open' ? ('due' as const) : ('-changed' as const),
  limit: 200,
  ...(owedBy === '' ? {} : { owedBy }),
  ...(search.trim() === '' ? {} : { search: search.trim() }),
})

/** The same list to its end, for taking it along. */
export async function listEveryCommitment(spaceId: string, filters: CommitmentFilters): Promise<CommitmentRecord[]> {
  const all: CommitmentRecord[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await commitmentsClient.call.list({ ...inputOf(spaceId, filters), limit: 500, ...(after ? { after } : {}) })
    all.push(...page.commitments)
    after = page.next
  }
  return all
}

const storyOptions = (spaceId: string, id: string) =>
  commitmentsClient.queries.get.queryOptions({ input: { spaceId, id }, meta: { kinds: [...kinds, 'file'], space: spaceId } })

export const useCommitmentStory = (spaceId: string, id: string) => useQuery(storyOptions(spaceId, id))

export const useReliability = (spaceId: string) =>
  useQuery(commitmentsClient.queries.reliability.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } }))

/** Whether all sides work on a day; asked while the day is being chosen. */
export const useDueHint = (spaceId: string, day: string, parties: readonly string[]) =>
  useQuery(
    commitmentsClient.queries.dueDay.queryOptions({
      input: { spaceId, day, parties: [...parties] },
      meta: { kinds: ['organisation'] },
      enabled: /^\d{4}-\d\d-\d\d$/.test(day) && parties.length > 0,
    }),
  )

export type CommitmentPage = NonNullable<ReturnType<typeof useCommitments>['data']>
export type CommitmentRecord = CommitmentPage['commitments'][number]
export type CommitmentStory = NonNullable<ReturnType<typeof useCommitmentStory>['data']>
export type TrackRecord = NonNullable<ReturnType<typeof useReliability>['data']>[number]

/** A verb on one commitment: its answer is the whole story, so the page shows it at once. */
export function useMove<Input>(
  spaceId: string,
  { run, onDone }: { run: (input: Input) => Promise<CommitmentStory>; onDone?: () => void },
): Action<Input, CommitmentStory> {
  const client = useQueryClient()
  return useAction<Input, CommitmentStory>({
    run,
    onDone: (story) => {
      client.setQueryData(storyOptions(spaceId, story.id).queryKey, story)
      void client.invalidateQueries({ queryKey: commitmentsClient.queries.list.key() })
      onDone?.()
    },
  })
}
