import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { type Need, needsClient } from '#src/features/define/needs/web/useNeeds.ts'
import { decisions, ways } from '#src/features/define/shared-needs/model.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly need: Need; readonly onClose: () => void }

/** How the need is to be met, and why: among the ways that were compared. */
export function DecideNeed({ need: { spaceId, id, options, decision }, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const compared = decisions.filter((way) => way === 'leave' || options.some((one) => one.way === way))
  const form = useForm({
    initial: { way: (decision?.way ?? '') as string, reason: decision?.reason ?? '' },
    isRecord: true,
    draftKey: `need.decision.${id}`,
    send: ({ way, reason }) =>
      needsClient.call.decide({ spaceId, id, way: decisions.find((one) => one === way) ?? 'leave', reason }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <Section title={t('needs.task-decide')} sentence={compared.length <= ways.length ? t('needs.decide-sentence') : undefined}>
      <FormBody form={form} label={t('needs.task-decide')}>
        <ChoiceField
          {...form.field('way')}
          label={t('needs.field-way')}
          choices={compared.map((way) => ({ value: way, label: t(`needs.way-${way}`) }))}
        />
        <LongTextField
          {...form.field('reason')}
          label={t('needs.field-reason')}
          help={t('needs.field-reason-help')}
          lines={3}
        />
        <FormActions form={form} submit={t('needs.task-decide')} onCancel={onClose} beside={<HomeChip />} />
      </FormBody>
    </Section>
  )
}
