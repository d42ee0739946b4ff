import { Button } from '@mantine/core'
import { useState } from 'react'
import { decimalTyped, typedDecimal } from '#src/core/measures/web/local-number.ts'
import { type DescribedValue, type MeasureDetails, measuresClient } from '#src/core/measures/web/useMeasures.ts'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly measure: MeasureDetails
  readonly value: DescribedValue
  readonly unit: string
}

/** A correction, in the place of its value. */
export function CorrectValue(props: Props) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <CorrectionForm {...props} onClose={() => setOpen(false)} />
  return (
    <span>
      <Button variant="outline" size="xs" onClick={() => setOpen(true)}>
        {t('measures.correct')}
      </Button>
    </span>
  )
}

function CorrectionForm({ spaceId, measure, value, unit, onClose }: Props & { readonly onClose: () => void }) {
  const t = useText()
  const { language } = useLocale()
  const form = useForm({
    initial: { value: typedDecimal(value.value, language), note: value.note, reason: '', takenBack: false },
    isRecord: true,
    draftKey: `measure-correction.${measure.id}.${value.period}`,
    send: ({ value: typed, note, reason, takenBack }) =>
      measuresClient.call.correctValue({
        spaceId,
        id: measure.id,
        period: value.period,
        value: takenBack ? null : decimalTyped(typed, language),
        note: takenBack ? '' : note,
        reason,
        corrects: value.revisions.length,
      }),
    onDone: onClose,
  })
  return (
    <FormBody form={form} label={t('measures.correct')}>
      <CheckField {...form.field('takenBack')} label={t('measures.take-back')} help={t('measures.take-back-help')} />
      {form.values.takenBack ? null : (
        <>
          <TextField
            {...form.field('value')}
            label={unit === '' ? t('measures.value') : t('measures.value-in', { unit })}
            inputMode="decimal"
          />
          <LongTextField {...form.field('note')} label={t('measures.note')} lines={1} optional />
        </>
      )}
      <LongTextField
        {...form.field('reason')}
        label={t('measures.reason')}
        help={t('measures.correct-reason-help')}
        lines={1}
      />
      <FormActions form={form} submit={t('measures.correct')} onCancel={onClose} />
    </FormBody>
  )
}
