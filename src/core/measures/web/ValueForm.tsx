import type { ReactNode } from 'react'
import { decimalTyped } from '#src/core/measures/web/local-number.ts'
import { openPeriods } from '#src/core/measures/web/open-periods.ts'
import { type MeasureDetails, measuresClient } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { useToday } from '#src/core/measures/web/useToday.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly measure: MeasureDetails
  readonly title: string
  readonly draftKey: string
  readonly noteHelp?: string
  /** Who will see it. */
  readonly beside: ReactNode
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The value of one period, the oldest that is missing first. */
export function ValueForm({ spaceId, measure, title, draftKey, noteHelp, beside, onDone, onClose }: Props) {
  const t = useText()
  const { language } = useLocale()
  const periodWords = usePeriodWords()
  const periods = openPeriods(measure, useToday())
  const { unit } = measure.definition
  const form = useForm({
    initial: { period: measure.missing ?? periods[0] ?? '', value: '', note: '' },
    draftKey,
    send: ({ period, value, note }) =>
      measuresClient.call.enterValue({ spaceId, id: measure.id, period, value: decimalTyped(value, language), note }),
    onDone,
  })
  return (
    <Section title={title}>
      <FormBody form={form} label={title}>
        <ChoiceField
          {...form.field('period')}
          label={t('measures.period')}
          choices={periods.map((period) => ({ value: period, label: periodWords(period) }))}
        />
        <TextField
          {...form.field('value')}
          label={unit === '' ? t('measures.value') : t('measures.value-in', { unit })}
          inputMode="decimal"
        />
        <LongTextField {...form.field('note')} label={t('measures.note')} help={noteHelp} lines={2} optional />
        <FormActions form={form} submit={title} onCancel={onClose} beside={beside} />
      </FormBody>
    </Section>
  )
}
