import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { definitionToSend, periodsFrom, typedDefinition } from '#src/core/measures/web/definition-form.ts'
import { TargetFields } from '#src/core/measures/web/TargetFields.tsx'
import { type MeasureDetails, measuresClient } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { nextPeriod, periodKey } from '#src/kit/period.ts'
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

/** Another path to the target, from a period on, with the reason; the earlier one stays beside what was reported under it. */
export function ChangePath({ spaceId, measure, onClose }: Props) {
  const t = useText()
  const { language } = useLocale()
  const periodWords = usePeriodWords()
  const refresh = useRefresh(spaceId)
  const { definition } = measure
  const last = measure.values.at(-1)
  const first = last ? nextPeriod(last.start, definition.frequency) : definition.validFrom
  const earliest = [first, definition.validFrom].sort().at(-1) ?? first
  const starts = periodsFrom(earliest, definition.frequency)
  const form = useForm({
    initial: typedDefinition(definition, language, starts[0] ?? definition.validFrom),
    draftKey: `goal-path.${measure.id}`,
    send: (typed) =>
      measuresClient.call.redefine({ spaceId, id: measure.id, reason: typed.reason, ...definitionToSend(typed, language) }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <Section title={t('goals.task-path')} sentence={t('goals.path-sentence')}>
      <FormBody form={form} label={t('goals.task-path')}>
        <ChoiceField
          {...form.field('validFrom')}
          label={t('measures.valid-from')}
          choices={starts.map((start) => ({ value: start, label: periodWords(periodKey(start, definition.frequency)) }))}
        />
        <TextField {...form.field('baseline')} label={t('goals.field-baseline')} inputMode="decimal" optional />
        <TargetFields form={form} />
        <LongTextField {...form.field('reason')} label={t('goals.field-reason')} lines={2} />
        <FormActions form={form} submit={t('goals.task-path')} onCancel={onClose} beside={<HomeChip />} />
      </FormBody>
    </Section>
  )
}
