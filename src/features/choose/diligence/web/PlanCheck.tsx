import { areas } from '#src/features/choose/diligence/model.ts'
import { diligenceClient, useRefreshChecks } from '#src/features/choose/diligence/web/useDiligence.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly candidateId: string
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly onClose: () => void
}

/** One check: in which field, what, by whom and until when. */
export function PlanCheck({ spaceId, candidateId, people, onClose }: Props) {
  const t = useText()
  const refresh = useRefreshChecks()
  const form = useForm({
    initial: { area: 'financial', title: '', ownerSeat: '', dueOn: '' },
    draftKey: `check.new.${candidateId}`,
    fieldAt: (path) => path.replace(/^checks\.0\./, ''),
    send: ({ area, title, ownerSeat, dueOn }) =>
      diligenceClient.call.plan({
        spaceId,
        candidateId,
        checks: [
          {
            area: areas.find((one) => one === area) ?? 'other',
            title,
            ownerSeat: ownerSeat === '' ? null : ownerSeat,
            dueOn: dueOn === '' ? null : dueOn,
          },
        ],
      }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('diligence.plan')}>
      <ChoiceField
        {...form.field('area')}
        label={t('diligence.area')}
        choices={areas.map((one) => ({ value: one, label: t(`diligence.area-${one}`) }))}
      />
      <TextField {...form.field('title')} label={t('diligence.field-title')} />
      <ChoiceField
        {...form.field('ownerSeat')}
        label={t('diligence.owner')}
        choices={people.map((one) => ({ value: one.seatId, label: one.name }))}
        optional
      />
      <DateField {...form.field('dueOn')} label={t('diligence.due')} optional />
      <FormActions form={form} submit={t('diligence.plan')} onCancel={onClose} />
    </FormBody>
  )
}
