import { useNavigate } from '@tanstack/react-router'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { AudienceField } from '#src/core/audiences/web/AudienceField.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { objectivesClient } from '#src/features/define/objectives/web/useObjectives.ts'
import { WordingFields } from '#src/features/define/objectives/web/WordingFields.tsx'
import { emptyWording, toWording } from '#src/features/define/objectives/web/wording-form.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly onClose: () => void }

const initial = { ...emptyWording, audience: { kind: 'all-parties' } as AudienceChoice }

export function ProposeObjective({ spaceId, onClose }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const { you } = useOpenPartnership(spaceId)
  const form = useForm({
    initial,
    draftKey: `objective.new.${spaceId}.${you.seatId}`,
    send: (values) => objectivesClient.call.propose({ spaceId, ...toWording(values), audience: values.audience }),
    onDone: ({ id }) => {
      onClose()
      void navigate({ to: '/partnerships/$spaceId/objectives/$id', params: { spaceId, id } })
    },
  })
  return (
    <Section title={t('objectives.propose')} sentence={t('objectives.propose-sentence')}>
      <FormBody form={form} label={t('objectives.propose')}>
        <WordingFields form={form} />
        <AudienceField spaceId={spaceId} {...form.field('audience')} />
        <FormActions form={form} submit={t('objectives.propose')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
