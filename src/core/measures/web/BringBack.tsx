import { type MeasureDetails, measuresClient } from '#src/core/measures/web/useMeasures.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails; readonly onClose: () => void }

export function BringBack({ spaceId, measure, onClose }: Props) {
  const t = useText()
  const form = useForm({
    initial: {},
    send: () => measuresClient.call.bringBack({ spaceId, id: measure.id }),
    onDone: onClose,
  })
  return (
    <Section title={t('measures.task-bring-back')} sentence={t('measures.bring-back-sentence')}>
      <FormBody form={form} label={t('measures.task-bring-back')}>
        <FormActions form={form} submit={t('measures.task-bring-back')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
