import { DefinitionFields } from '#src/core/measures/web/DefinitionFields.tsx'
import { definitionToSend, periodsFrom, typedDefinition } from '#src/core/measures/web/definition-form.ts'
import { MustAgree } from '#src/core/measures/web/MustAgree.tsx'
import { OwnerFields } from '#src/core/measures/web/OwnerFields.tsx'
import { type MeasureDetails, measuresClient } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { nextPeriod, periodKey } from '#src/kit/period.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails; readonly onClose: () => void }

/** Another version: what was reported keeps the one it was reported under. */
export function RedefineMeasure({ spaceId, measure, onClose }: Props) {
  const t = useText()
  const { language } = useLocale()
  const periodWords = usePeriodWords()
  const { you } = useOpenPartnership(spaceId)
  const first = firstPossible(measure)
  const { needsConsentOf } = measure.you
  const submit = needsConsentOf.length > 0 ? t('measures.propose') : t('measures.redefine')
  const form = useForm({
    initial: typedDefinition(measure.definition, language, first),
    draftKey: `measure-definition/${you.seatId}/${measure.id}/${measure.definitions.length}`,
    send: (values) =>
      measuresClient.call.redefine({
        spaceId,
        id: measure.id,
        reason: values.reason,
        ...definitionToSend(values, language),
      }),
    onDone: onClose,
  })
  const starts = periodsFrom(first, form.values.frequency)
  return (
    <Section title={t('measures.redefine')} sentence={t('measures.redefine-sentence')}>
      <FormBody form={form} label={t('measures.redefine')}>
        <DefinitionFields form={form} />
        <OwnerFields spaceId={spaceId} form={form} />
        <ChoiceField
          {...form.field('validFrom')}
          value={starts.includes(form.values.validFrom) ? form.values.validFrom : ''}
          label={t('measures.valid-from')}
          help={t('measures.valid-after-reported')}
          choices={starts.map((start) => ({ value: start, label: periodWords(periodKey(start, form.values.frequency)) }))}
        />
        <LongTextField {...form.field('reason')} label={t('measures.reason')} help={t('measures.redefine-reason-help')} />
        <MustAgree spaceId={spaceId} parties={needsConsentOf} />
        <FormActions form={form} submit={submit} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}

/** The first day that is neither reported nor behind the newest version. */
function firstPossible({ definitions, values }: MeasureDetails): string {
  const newest = definitions.at(-1)?.validFrom ?? ''
  const last = values.at(-1)
  const frequency = definitions.find(({ number }) => number === last?.definition)?.frequency
  const after = last && frequency ? nextPeriod(last.start, frequency) : newest
  return [newest, after].sort().at(-1) ?? newest
}
