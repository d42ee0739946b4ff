import { Button } from '@mantine/core'
import { useState } from 'react'
import { DeletedNotes } from '#src/core/notes/web/DeletedNotes.tsx'
import { NoteForm } from '#src/core/notes/web/NoteForm.tsx'
import { NoteItem } from '#src/core/notes/web/NoteItem.tsx'
import classes from '#src/core/notes/web/notes.module.css'
import { type NoteTarget, useNotes } from '#src/core/notes/web/useNotes.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { walkRows } from '#src/ui/list/walk-rows.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Notes about a thing. Each begins private to my organisation and says who can see it. */
export function NotesSection(target: NoteTarget) {
  const t = useText()
  const { you, members } = useOpenPartnership(target.spaceId)
  const { data: notes, error, refetch } = useNotes(target)
  const [isWriting, setWriting] = useState(false)
  const write = you.writes ? (
    <div>
      <Button variant="outline" onClick={() => setWriting(true)}>
        {t('notes.write')}
      </Button>
    </div>
  ) : undefined
  return (
    <Section title={t('notes.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!notes && !error ? <LoadingState lines={2} /> : null}
      {notes && notes.length > 0 ? (
        <>
          <ListDownload
            name={t('notes.title')}
            rows={notes}
            columns={[
              { header: t('columns.note'), kind: 'text', value: ({ body }) => body },
              {
                header: t('columns.written-by'),
                kind: 'text',
                value: ({ writtenBy }) => members.find(({ seatId }) => seatId === writtenBy)?.name,
              },
              { header: t('columns.written'), kind: 'time', value: ({ writtenAt }) => writtenAt },
            ]}
          />
          <ul className={classes.notes} aria-label={t('notes.title')} onKeyDown={walkRows}>
            {notes.map((note) => (
              <NoteItem key={note.id} spaceId={target.spaceId} note={note} />
            ))}
          </ul>
        </>
      ) : null}
      {isWriting ? <NoteForm target={target} onClose={() => setWriting(false)} /> : null}
      {notes?.length === 0 && !isWriting ? <EmptyState drawing="list" sentence={t('notes.empty')} action={write} /> : null}
      {notes && notes.length > 0 && !isWriting ? write : null}
      <DeletedNotes {...target} />
    </Section>
  )
}
