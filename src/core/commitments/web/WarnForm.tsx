import classes from '#src/core/commitments/web/commitments.module.css'
import { type ChosenReason, MissReasonField } from '#src/core/commitments/web/MissReasonField.tsx'
import { type CommitmentStory, commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import { useMoveForm } from '#src/core/commitments/web/useMoveForm.ts'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly story: CommitmentStory; readonly onClose: () => void }

/** Says early that it will be late: the reason, and the day now expected. */
export function WarnForm({ spaceId, story, onClose }: Props) {
  const t = useText()
  const form = useMoveForm({
    spaceId,
    story,
    onClose,
    move: 'warn',
    initial: { expectedOn: '', missReason: '', reason: '' },
    send: ({ missReason, ...words }) =>
      commitmentsClient.call.warn({ spaceId, id: story.id, ...words, missReason: missReason as ChosenReason }),
  })
  return (
    <FormBody form={form} label={t('commitments.move-warn')}>
      <div className={classes.two}>
        <DateField {...form.field('expectedOn')} label={t('commitments.field-expected')} earliest={story.dueDay} />
        <MissReasonField {...form.field('missReason')} />
      </div>
      <LongTextField {...form.field('reason')} label={t('commitments.field-reason')} />
      <FormActions form={form} submit={t('commitments.move-warn')} onCancel={onClose} />
    </FormBody>
  )
}
