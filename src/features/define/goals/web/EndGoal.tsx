import { goalEndings } from '#src/features/define/goals/model.ts'
import { type Goal, goalsClient } from '#src/features/define/goals/web/useGoals.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly goal: Goal; readonly onClose: () => void }

export function EndGoal({ goal: { spaceId, id }, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const form = useForm({
    initial: { how: 'reached' as string, reason: '' },
    draftKey: `goal.ending.${id}`,
    send: ({ how, reason }) =>
      goalsClient.call.end({ spaceId, id, how: goalEndings.find((one) => one === how) ?? 'reached', reason }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <Section title={t('goals.task-end')}>
      <FormBody form={form} label={t('goals.task-end')}>
        <ChoiceField
          {...form.field('how')}
          label={t('goals.field-how')}
          choices={goalEndings.map((how) => ({ value: how, label: t(`goals.ended-${how}`) }))}
        />
        <LongTextField {...form.field('reason')} label={t('goals.field-reason')} lines={2} />
        <FormActions form={form} submit={t('goals.task-end')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
