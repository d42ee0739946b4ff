import { seatsOfChoice } from '#src/core/audiences/web/useAudiences.ts'
import { notesClient, useNotesAgain } from '#src/core/notes/web/useNotes.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly noteId: string }

/** Lets all parties read a private note: asks once, and says exactly who will see it. */
export function ShareNote({ spaceId, noteId }: Props) {
  const t = useText()
  const formats = useFormats()
  const problemText = useProblemText()
  const again = useNotesAgain()
  const partnership = useOpenPartnership(spaceId)
  const readers = new Set(seatsOfChoice({ kind: 'all-parties' }, partnership))
  const names = partnership.members.filter(({ seatId }) => readers.has(seatId)).map(({ name }) => name)
  const share = useAction<void, unknown>({
    run: () => notesClient.call.share({ spaceId, id: noteId, audience: { kind: 'all-parties' } }),
    onDone: again,
  })
  return (
    <>
      <ConfirmInPlace
        label={t('notes.share')}
        question={t('notes.share-question', { names: formats.list(names), count: names.length })}
        confirm={t('notes.share')}
        pending={share.pending}
        onConfirm={() => share.send()}
      />
      {share.problem ? <p role="alert">{problemText(share.problem)}</p> : null}
    </>
  )
}
