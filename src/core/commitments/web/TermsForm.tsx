import { DueHint } from '#src/core/commitments/web/DueHint.tsx'
import { type CommitmentStory, commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import { useMoveForm } from '#src/core/commitments/web/useMoveForm.ts'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly story: CommitmentStory
  readonly move: 'change' | 'renegotiate'
  readonly onClose: () => void
}

/** Other words or another day: changed at once while nobody is bound, asked of all sides afterwards. */
export function TermsForm({ spaceId, story, move, onClose }: Props) {
  const t = useText()
  const { id, version, title, details, due } = story
  const form = useMoveForm({
    spaceId,
    story,
    onClose,
    move,
    initial: { title, details, day: due.kind === 'day' ? due.day : '', reason: '' },
    fieldAt: (path) => path.replace(/^due(\.day)?$/, 'day'),
    send: ({ day, reason, ...words }) => {
      const terms = { spaceId, id, ...words, ...(day === '' ? {} : { due: { kind: 'day' as const, day } }) }
      return move === 'change'
        ? commitmentsClient.call.change({ ...terms, version })
        : commitmentsClient.call.renegotiate({ ...terms, reason })
    },
  })
  return (
    <FormBody form={form} label={t(`commitments.move-${move}`)}>
      <TextField {...form.field('title')} label={t('commitments.field-title')} />
      <DateField {...form.field('day')} label={t('commitments.field-day')} optional={due.kind === 'instant'} />
      <DueHint
        spaceId={spaceId}
        day={form.values.day}
        parties={[story.owedBy, ...story.owedTo]}
        onTake={form.field('day').onChange}
      />
      <LongTextField {...form.field('details')} label={t('commitments.field-details')} optional />
      {move === 'renegotiate' ? <LongTextField {...form.field('reason')} label={t('commitments.field-reason')} /> : null}
      <FormActions
        form={form}
        submit={t(move === 'change' ? 'commitments.save-change' : 'commitments.ask-all-sides')}
        onCancel={onClose}
      />
    </FormBody>
  )
}
