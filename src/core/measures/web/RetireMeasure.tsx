import { type MeasureDetails, measuresClient } from '#src/core/measures/web/useMeasures.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails; readonly onClose: () => void }

export function RetireMeasure({ spaceId, measure, onClose }: Props) {
  const t = useText()
  const form = useForm({
    initial: { reason: '' },
    draftKey: `measure-retirement.${measure.id}`,
    send: ({ reason }) => measuresClient.call.retire({ spaceId, id: measure.id, reason }),
    onDone: onClose,
  })
  return (
    <Section title={t('measures.task-retire')} sentence={t('measures.retire-sentence')}>
      <FormBody form={form} label={t('measures.task-retire')}>
        <LongTextField {...form.field('reason')} label={t('measures.reason')} lines={2} />
        <FormActions form={form} submit={t('measures.task-retire')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
