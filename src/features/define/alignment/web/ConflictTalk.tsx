import { NoteItem } from '#src/core/notes/web/NoteItem.tsx'
import classes from '#src/core/notes/web/notes.module.css'
import { notesClient, useNotes, useNotesAgain } from '#src/core/notes/web/useNotes.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { Conflict } from '#src/features/define/alignment/web/useAlignments.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The talk about a conflict, in which both sides read what is said. */
export function ConflictTalk({ conflict: { spaceId, id } }: { readonly conflict: Conflict }) {
  const t = useText()
  const again = useNotesAgain()
  const { you } = useOpenPartnership(spaceId)
  const target = { spaceId, targetKind: 'conflict', targetId: id }
  const notes = useNotes(target).data ?? []
  const form = useForm({
    initial: { body: '' },
    draftKey: `conflict.talk.${you.seatId}.${id}`,
    send: ({ body }) => notesClient.call.write({ ...target, body, audience: { kind: 'all-parties' } }),
    onDone: () => {
      form.clear()
      again()
    },
  })
  return (
    <>
      {notes.length > 0 ? (
        <ul className={classes.notes}>
          {notes.map((note) => (
            <NoteItem key={note.id} spaceId={spaceId} note={note} />
          ))}
        </ul>
      ) : null}
      {you.writes ? (
        <FormBody form={form} label={t('alignment.task-talk')}>
          <LongTextField
            {...form.field('body')}
            label={t('alignment.field-talk')}
            help={t('alignment.field-talk-help')}
            lines={2}
          />
          <FormActions form={form} submit={t('alignment.say')} />
        </FormBody>
      ) : null}
    </>
  )
}
