import { needEndings } from '#src/features/define/needs/model.ts'
import { type Need, needsClient } from '#src/features/define/needs/web/useNeeds.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly need: Need; readonly onClose: () => void }

export function EndNeed({ need: { spaceId, id }, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const form = useForm({
    initial: { how: 'met' as string, reason: '' },
    draftKey: `need.ending.${id}`,
    send: ({ how, reason }) =>
      needsClient.call.end({ spaceId, id, how: needEndings.find((one) => one === how) ?? 'met', reason }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <Section title={t('needs.task-end')}>
      <FormBody form={form} label={t('needs.task-end')}>
        <ChoiceField
          {...form.field('how')}
          label={t('needs.field-how')}
          choices={needEndings.map((how) => ({ value: how, label: t(`needs.ended-${how}`) }))}
        />
        <LongTextField {...form.field('reason')} label={t('needs.field-reason')} lines={2} />
        <FormActions form={form} submit={t('needs.task-end')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
