import { useNavigate } from '@tanstack/react-router'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { type Conflict, conflictsClient, termsClient } from '#src/features/define/alignment/web/useAlignments.ts'
import { conflictOutcomes } from '#src/features/define/conflicts/model.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly conflict: Conflict; readonly onClose: () => void }

/** Who sees to it, until when. */
export function NameOwner({ conflict: { spaceId, id, ownerSeat, dueOn }, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const { members } = useOpenPartnership(spaceId)
  const form = useForm({
    initial: { ownerSeat: ownerSeat ?? '', dueOn: dueOn ?? '' },
    isRecord: true,
    send: (values) => conflictsClient.call.nameOwner({ spaceId, id, ...values }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('alignment.task-owner')}>
      <ChoiceField
        {...form.field('ownerSeat')}
        label={t('alignment.field-owner')}
        choices={members.filter(({ role }) => role !== 'observer').map(({ seatId, name }) => ({ value: seatId, label: name }))}
      />
      <DateField {...form.field('dueOn')} label={t('alignment.field-until')} />
      <FormActions form={form} submit={t('alignment.task-owner')} onCancel={onClose} />
    </FormBody>
  )
}

/** How it ends: all parties are asked to confirm it. */
export function SettleConflict({ conflict: { spaceId, id }, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const form = useForm({
    initial: { outcome: '', words: '' },
    draftKey: `conflict.${id}`,
    send: ({ outcome, words }) =>
      conflictsClient.call.settle({
        spaceId,
        id,
        outcome: conflictOutcomes.find((one) => one === outcome) ?? 'resolved',
        words,
      }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('alignment.task-settle')}>
      <ChoiceField
        {...form.field('outcome')}
        label={t('alignment.field-outcome')}
        choices={conflictOutcomes.map((one) => ({ value: one, label: t(`alignment.outcome-${one}`) }))}
      />
      <LongTextField {...form.field('words')} label={t('alignment.field-words')} lines={2} />
      <FormActions form={form} submit={t('alignment.ask-all')} onCancel={onClose} />
    </FormBody>
  )
}

/** Often it is a word that means two things: it goes into the glossary. */
export function OpenWord({ conflict: { spaceId, id, values }, onClose }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const form = useForm({
    initial: { word: typeof values.measure === 'string' ? values.measure : '' },
    send: ({ word }) => termsClient.call.open({ spaceId, word, conflictId: id }),
    onDone: () => {
      onClose()
      void navigate({ to: '/partnerships/$spaceId/glossary', params: { spaceId } })
    },
  })
  return (
    <FormBody form={form} label={t('alignment.task-word')}>
      <TextField {...form.field('word')} label={t('alignment.field-word')} help={t('alignment.field-word-help')} />
      <FormActions form={form} submit={t('alignment.task-word')} onCancel={onClose} />
    </FormBody>
  )
}
