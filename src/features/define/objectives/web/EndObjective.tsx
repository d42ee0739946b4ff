import { type Objective, objectivesClient } from '#src/features/define/objectives/web/useObjectives.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly objective: Objective; readonly onClose: () => void }

/** Achieved or dropped, with the reason. What was never agreed can only be dropped. */
export function EndObjective({ objective: { spaceId, id, state }, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const isAgreed = state === 'agreed'
  const form = useForm({
    initial: { how: isAgreed ? '' : 'dropped', reason: '' },
    draftKey: `objective.${id}.end`,
    send: ({ how, reason }) =>
      objectivesClient.call.end({ spaceId, id, how: how === 'achieved' ? 'achieved' : 'dropped', reason }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const choices = [
    { value: 'achieved', label: t('objectives.state-achieved') },
    { value: 'dropped', label: t('objectives.state-dropped') },
  ]
  return (
    <Section title={t('objectives.task-end')} sentence={t(isAgreed ? 'objectives.end-asks' : 'objectives.end-sentence')}>
      <FormBody form={form} label={t('objectives.task-end')}>
        {isAgreed ? <ChoiceField {...form.field('how')} label={t('objectives.field-how')} choices={choices} /> : null}
        <LongTextField {...form.field('reason')} label={t('objectives.reason')} help={t('objectives.reason-help')} lines={2} />
        <FormActions form={form} submit={t(isAgreed ? 'objectives.end-ask' : 'objectives.end-drop')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
