import classes from '#src/core/notes/web/notes.module.css'
import { type Note, notesClient, useNotesAgain } from '#src/core/notes/web/useNotes.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly note: Note; readonly onClose: () => void }

/** The note's words in place, for their writer. */
export function NoteChange({ spaceId, note, onClose }: Props) {
  const t = useText()
  const again = useNotesAgain()
  const form = useForm({
    initial: { body: note.body },
    isRecord: true,
    draftKey: `note-change.${note.id}`,
    send: ({ body }) => notesClient.call.change({ spaceId, id: note.id, body }),
    onDone: () => {
      again()
      onClose()
    },
  })
  return (
    <li className={classes.note}>
      <FormBody form={form} label={t('common.edit')}>
        <LongTextField {...form.field('body')} label={t('notes.body')} />
        <FormActions form={form} submit={t('notes.save')} onCancel={onClose} />
      </FormBody>
    </li>
  )
}
