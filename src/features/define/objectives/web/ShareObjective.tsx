import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { AudienceField } from '#src/core/audiences/web/AudienceField.tsx'
import { type Objective, objectivesClient } from '#src/features/define/objectives/web/useObjectives.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly objective: Objective; readonly onClose: () => void }

const initial: { readonly audience: AudienceChoice } = { audience: { kind: 'all-parties' } }

/** A wider audience, shown before it is chosen: what was seen cannot be unseen. */
export function ShareObjective({ objective: { spaceId, id }, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const form = useForm({
    initial,
    send: ({ audience }) => objectivesClient.call.share({ spaceId, id, audience }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <Section title={t('objectives.task-share')} sentence={t('objectives.share-sentence')}>
      <FormBody form={form} label={t('objectives.task-share')}>
        <AudienceField spaceId={spaceId} {...form.field('audience')} />
        <FormActions form={form} submit={t('objectives.task-share')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
