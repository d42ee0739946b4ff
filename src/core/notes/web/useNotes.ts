import { useQuery, useQueryClient } from '@tanstack/react-query'
import { notesApi } from '#src/core/notes/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const notesClient = createApi(notesApi, 'notes')

export interface NoteTarget {
  readonly spaceId: string
  readonly targetKind: string
  readonly targetId: string
}

/** What I may read about a thing. */
export const useNotes = (target: NoteTarget) =>
  useQuery(notesClient.queries.list.queryOptions({ input: { ...target }, meta: { kinds: ['note'], space: target.spaceId } }))

/** What I deleted about a thing and can still bring back. */
export const useDeletedNotes = (target: NoteTarget) =>
  useQuery(
    notesClient.queries.listDeleted.queryOptions({ input: { ...target }, meta: { kinds: ['note'], space: target.spaceId } }),
  )

export type Note = NonNullable<ReturnType<typeof useNotes>['data']>[number]

/** Asks for all notes again: after a change of my own, before the stream tells of it. */
export function useNotesAgain(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: notesClient.queries.key() })
}
