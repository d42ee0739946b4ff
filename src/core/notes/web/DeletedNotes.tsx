import { useSeenWords } from '#src/core/audiences/web/useSeenWords.ts'
import { type NoteTarget, notesClient, useDeletedNotes, useNotesAgain } from '#src/core/notes/web/useNotes.ts'
import { TakenAway } from '#src/ui/list/TakenAway.tsx'

/** Notes that I deleted lately, each with its way back. */
export function DeletedNotes(target: NoteTarget) {
  const { spaceId } = target
  const again = useNotesAgain()
  const seenWords = useSeenWords(spaceId)
  const deleted = useDeletedNotes(target).data ?? []
  return (
    <TakenAway
      items={deleted.map(({ id, body, audienceId, deletedAt }) => ({
        key: id,
        title: body.split('\n', 1)[0] ?? '',
        at: deletedAt ?? '',
        details: seenWords(audienceId),
      }))}
      bringBack={(id) => notesClient.call.restore({ spaceId, id })}
      onDone={again}
    />
  )
}
