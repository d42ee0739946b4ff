import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { AudienceField } from '#src/core/audiences/web/AudienceField.tsx'
import { type MeasureDetails, measuresClient } from '#src/core/measures/web/useMeasures.ts'
import { problemAt } from '#src/ui/api/problem.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails; readonly onClose: () => void }
type Values = { readonly audience: AudienceChoice; readonly key: string }

/** Asks once, and says who will see it: everything that the measure holds. */
export function ShareMeasure({ spaceId, measure, onClose }: Props) {
  const t = useText()
  const initial: Values = { audience: { kind: 'all-parties' }, key: measure.key }
  const form = useForm({
    initial,
    draftKey: `measure-share.${measure.id}`,
    send: ({ audience, key }) => measuresClient.call.makeShared({ spaceId, id: measure.id, audience, key }),
    onDone: onClose,
  })
  const isKeyTaken = problemAt(form.problem, 'key') !== undefined
  return (
    <Section title={t('measures.task-share')} sentence={t('measures.share-sentence', { count: measure.values.length })}>
      <FormBody form={form} label={t('measures.task-share')}>
        <AudienceField spaceId={spaceId} {...form.field('audience')} />
        {isKeyTaken || form.values.key !== measure.key ? (
          <TextField {...form.field('key')} label={t('measures.key')} help={t('measures.key-help')} />
        ) : null}
        <FormActions form={form} submit={t('measures.task-share')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
