import { chosenReason, MissReasonField } from '#src/core/commitments/web/MissReasonField.tsx'
import { type CommitmentStory, commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import { useMoveForm } from '#src/core/commitments/web/useMoveForm.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly story: CommitmentStory
  readonly move: 'decline' | 'dispute' | 'break' | 'retract' | 'release'
  readonly onClose: () => void
}

/** A move that says no, with the reason for it. */
export function ReasonForm({ spaceId, story, move, onClose }: Props) {
  const t = useText()
  const form = useMoveForm({
    spaceId,
    story,
    onClose,
    move,
    initial: { missReason: story.missReason ?? '', reason: '' },
    send: ({ missReason, reason }) => {
      const input = { spaceId, id: story.id, reason }
      const { call } = commitmentsClient
      const why = chosenReason(missReason)
      if (move === 'decline') return call.decline(input)
      if (move === 'dispute') return call.dispute(input)
      if (move === 'break') return call.break({ ...input, ...(why ? { missReason: why } : {}) })
      return call.withdraw(input)
    },
  })
  return (
    <FormBody form={form} label={t(`commitments.move-${move}`)}>
      {move === 'break' ? <MissReasonField {...form.field('missReason')} optional /> : null}
      <LongTextField {...form.field('reason')} label={t('commitments.field-reason')} />
      <FormActions form={form} submit={t(`commitments.move-${move}`)} onCancel={onClose} />
    </FormBody>
  )
}
