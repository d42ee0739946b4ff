import type { CheckInFull } from '#src/features/choose/diligence/api.ts'
import { findings } from '#src/features/choose/diligence/model.ts'
import { diligenceClient } from '#src/features/choose/diligence/web/useDiligence.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What came of a check; to say it is to say that it is done. */
export function FindingForm({ spaceId, check }: { readonly spaceId: string; readonly check: CheckInFull }) {
  const t = useText()
  const { id } = check
  const form = useForm({
    initial: { outcome: check.outcome ?? '', finding: check.finding },
    isRecord: true,
    draftKey: `check.${id}`,
    send: ({ outcome, finding }) =>
      // What was not chosen is told at its field.
      diligenceClient.call.settle({
        spaceId,
        id,
        outcome: findings.find((one) => one === outcome) ?? ('' as 'clear'),
        finding,
      }),
    onDone: useRefresh(spaceId),
  })
  return (
    <FormBody form={form} label={t('diligence.finding')}>
      <ChoiceField
        {...form.field('outcome')}
        label={t('diligence.outcome')}
        choices={findings.map((one) => ({ value: one, label: t(`diligence.outcome-${one}`) }))}
      />
      <LongTextField {...form.field('finding')} label={t('diligence.finding')} lines={3} optional />
      <FormActions form={form} submit={t('diligence.keep')} />
    </FormBody>
  )
}
