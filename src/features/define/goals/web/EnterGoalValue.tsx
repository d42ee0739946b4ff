import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { decimalTyped } from '#src/core/measures/web/local-number.ts'
import { openPeriods } from '#src/core/measures/web/open-periods.ts'
import { type MeasureDetails, measuresClient } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { useToday } from '#src/core/measures/web/useToday.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails; readonly onClose: () => void }

export function EnterGoalValue({ spaceId, measure, onClose }: Props) {
  const t = useText()
  const { language } = useLocale()
  const periodWords = usePeriodWords()
  const refresh = useRefresh(spaceId)
  const periods = openPeriods(measure, useToday())
  const { unit } = measure.definition
  const form = useForm({
    initial: { period: measure.missing ?? periods[0] ?? '', value: '', note: '' },
    draftKey: `goal-value.${measure.id}`,
    send: ({ period, value, note }) =>
      measuresClient.call.enterValue({ spaceId, id: measure.id, period, value: decimalTyped(value, language), note }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <Section title={t('goals.task-enter')}>
      <FormBody form={form} label={t('goals.task-enter')}>
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
        <LongTextField {...form.field('note')} label={t('measures.note')} lines={2} optional />
        <FormActions form={form} submit={t('goals.task-enter')} onCancel={onClose} beside={<HomeChip />} />
      </FormBody>
    </Section>
  )
}
