import classes from '#src/core/commitments/web/commitments.module.css'
import { chosenReason, MissReasonField } from '#src/core/commitments/web/MissReasonField.tsx'
import { todayIn } from '#src/core/commitments/web/urgency.ts'
import { type CommitmentStory, commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import { useMoveForm } from '#src/core/commitments/web/useMoveForm.ts'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly story: CommitmentStory; readonly onClose: () => void }

/** Says that it is done, on which day; the other side confirms or disputes it. */
export function KeepForm({ spaceId, story, onClose }: Props) {
  const t = useText()
  const today = todayIn(story.zone)
  const isByDay = story.due.kind === 'day'
  const form = useMoveForm({
    spaceId,
    story,
    onClose,
    move: 'say-kept',
    initial: { keptOn: today, missReason: story.missReason ?? '', note: '' },
    send: ({ keptOn, missReason, note }) => {
      const reason = chosenReason(missReason)
      return commitmentsClient.call.sayKept({
        spaceId,
        id: story.id,
        note,
        ...(isByDay ? { keptOn } : {}),
        ...(reason ? { missReason: reason } : {}),
      })
    },
  })
  const isLate = isByDay ? form.values.keptOn > story.dueDay : story.standing === 'late'
  return (
    <FormBody form={form} label={t('commitments.move-say-kept')}>
      <div className={classes.two}>
        {isByDay ? <DateField {...form.field('keptOn')} label={t('commitments.field-kept-on')} latest={today} /> : null}
        {isLate ? <MissReasonField {...form.field('missReason')} optional /> : null}
      </div>
      <LongTextField {...form.field('note')} label={t('commitments.field-note')} optional />
      <FormActions form={form} submit={t('commitments.move-say-kept')} onCancel={onClose} />
    </FormBody>
  )
}
