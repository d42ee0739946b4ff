import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { AudienceField } from '#src/core/audiences/web/AudienceField.tsx'
import { type NoteTarget, notesClient, useNotesAgain } from '#src/core/notes/web/useNotes.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly target: NoteTarget; readonly onClose: () => void }

const initial: { body: string; audience: AudienceChoice } = { body: '', audience: { kind: 'organisation' } }

export function NoteForm({ target, onClose }: Props) {
  const t = useText()
  const again = useNotesAgain()
  const { you } = useOpenPartnership(target.spaceId)
  const form = useForm({
    initial,
    draftKey: `note.${you.seatId}.${target.targetId}`,
    send: (values) => notesClient.call.write({ ...target, ...values }),
    fieldAt: (path) => path.split('.')[0] ?? path,
    onDone: () => {
      again()
      onClose()
    },
  })
  const audience = form.field('audience')
  return (
    <FormBody form={form} label={t('notes.write')}>
      <LongTextField {...form.field('body')} label={t('notes.body')} />
      <AudienceField spaceId={target.spaceId} value={audience.value} onChange={audience.onChange} problem={audience.problem} />
      <FormActions form={form} submit={t('notes.save')} onCancel={onClose} />
    </FormBody>
  )
}
