import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { outcomes } from '#src/features/choose/candidates/model.ts'
import { candidatesClient } from '#src/features/choose/candidates/web/useCandidates.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What is known already when the form opens. */
export interface StartedRecord {
  readonly partnershipId?: string
  readonly title?: string
  readonly fromYear?: string
  readonly toYear?: string
  readonly outcome?: string
  readonly reason?: string
}

type Props = {
  readonly candidate: CandidateInFull
  readonly started: StartedRecord
  readonly onClose: () => void
  readonly onDone: () => void
}

const yearOf = (text: string) => (text.trim() === '' ? null : Number(text))

/** One earlier partnership. */
export function TrackRecordForm({ candidate: { spaceId, id }, started, onClose, onDone }: Props) {
  const t = useText()
  const form = useForm({
    initial: {
      title: started.title ?? '',
      partners: '',
      fromYear: started.fromYear ?? '',
      toYear: started.toYear ?? '',
      outcome: started.outcome ?? '',
      reason: started.reason ?? '',
      source: '',
    },
    draftKey: `track-record.${id}.${started.partnershipId ?? 'new'}`,
    send: ({ fromYear, toYear, outcome, ...words }) =>
      candidatesClient.call.addTrackRecord({
        spaceId,
        id,
        ...words,
        fromYear: yearOf(fromYear),
        toYear: yearOf(toYear),
        // What was not chosen is told at its field.
        outcome: outcomes.find((one) => one === outcome) ?? ('' as 'mixed'),
        partnershipId: started.partnershipId ?? null,
      }),
    onDone,
  })
  return (
    <FormBody form={form} label={t('candidates.add-record')}>
      <TextField {...form.field('title')} label={t('candidates.record-title')} />
      <TextField {...form.field('partners')} label={t('candidates.record-partners')} optional />
      <FieldPair>
        <TextField {...form.field('fromYear')} label={t('candidates.record-from')} inputMode="numeric" optional />
        <TextField {...form.field('toYear')} label={t('candidates.record-to')} inputMode="numeric" optional />
      </FieldPair>
      <ChoiceField
        {...form.field('outcome')}
        label={t('candidates.record-outcome')}
        choices={outcomes.map((one) => ({ value: one, label: t(`candidates.outcome-${one}`) }))}
      />
      <LongTextField {...form.field('reason')} label={t('candidates.record-reason')} lines={3} optional />
      <TextField {...form.field('source')} label={t('candidates.record-source')} optional />
      <FormActions form={form} submit={t('candidates.keep-record')} onCancel={onClose} />
    </FormBody>
  )
}
