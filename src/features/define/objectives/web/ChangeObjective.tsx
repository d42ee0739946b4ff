import { type Objective, objectivesClient } from '#src/features/define/objectives/web/useObjectives.ts'
import { WordingFields } from '#src/features/define/objectives/web/WordingFields.tsx'
import { toWording, typedWording } from '#src/features/define/objectives/web/wording-form.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly objective: Objective; readonly onClose: () => void }

/** Another wording with its reason; once agreed, a question to all parties. */
export function ChangeObjective({ objective, onClose }: Props) {
  const t = useText()
  const { spaceId, id, state } = objective
  const refresh = useRefresh(spaceId)
  const form = useForm({
    initial: { ...typedWording(objective), reason: '' },
    isRecord: true,
    draftKey: `objective.${id}`,
    send: ({ reason, ...typed }) => objectivesClient.call.change({ spaceId, id, ...toWording(typed), reason }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const isAgreed = state === 'agreed'
  return (
    <Section
      title={t('objectives.task-change')}
      sentence={t(isAgreed ? 'objectives.change-asks' : 'objectives.change-sentence')}
    >
      <FormBody form={form} label={t('objectives.task-change')}>
        <WordingFields form={form} />
        <LongTextField {...form.field('reason')} label={t('objectives.reason')} help={t('objectives.reason-help')} lines={2} />
        <FormActions form={form} submit={t(isAgreed ? 'objectives.change-ask' : 'objectives.change-save')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
