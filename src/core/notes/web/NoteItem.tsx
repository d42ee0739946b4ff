import { Button } from '@mantine/core'
import { useState } from 'react'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { useAudiences } from '#src/core/audiences/web/useAudiences.ts'
import { useSeenByOthers } from '#src/core/audiences/web/useSeenWords.ts'
import { NoteChange } from '#src/core/notes/web/NoteChange.tsx'
import classes from '#src/core/notes/web/notes.module.css'
import { ShareNote } from '#src/core/notes/web/ShareNote.tsx'
import { type Note, notesClient, useNotesAgain } from '#src/core/notes/web/useNotes.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'

type Props = { readonly spaceId: string; readonly note: Note }

export function NoteItem({ spaceId, note }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const undo = useUndo()
  const again = useNotesAgain()
  const isSeen = useSeenByOthers(spaceId)
  const [isChanging, setChanging] = useState(false)
  const audience = useAudiences(spaceId).data?.find(({ id }) => id === note.audienceId)?.kind
  const restore = useAction<void, unknown>({ run: () => notesClient.call.restore({ spaceId, id: note.id }), onDone: again })
  const remove = useAction<void, unknown>({
    run: () => notesClient.call.delete({ spaceId, id: note.id }),
    onDone: () => {
      again()
      undo({ sentence: t('notes.deleted', { seen: isSeen(note.audienceId) ? 'yes' : 'no' }), undo: () => restore.send() })
    },
  })
  if (isChanging) return <NoteChange spaceId={spaceId} note={note} onClose={() => setChanging(false)} />
  return (
    <li className={classes.note} data-row tabIndex={-1}>
      <p className={classes.body} dir="auto">
        {note.body}
      </p>
      <p className={classes.facts}>
        <AudienceChip spaceId={spaceId} audienceId={note.audienceId} />
        <span>{note.writtenByName ?? t('notes.somebody')}</span>
        <DateTime instant={note.changedAt ?? note.writtenAt} />
      </p>
      {note.isYours ? (
        <div className={classes.actions}>
          <Button variant="subtle" size="xs" onClick={() => setChanging(true)}>
            {t('common.edit')}
          </Button>
          <Button variant="subtle" size="xs" loading={remove.pending} onClick={() => remove.send()}>
            {t('notes.delete')}
          </Button>
          {audience !== undefined && audience !== 'all-parties' ? <ShareNote spaceId={spaceId} noteId={note.id} /> : null}
        </div>
      ) : null}
      {remove.problem ? <p role="alert">{problemText(remove.problem)}</p> : null}
    </li>
  )
}
