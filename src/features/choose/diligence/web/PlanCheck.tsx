import { type Area, areas } from '#src/features/choose/diligence/model.ts'
import { diligenceClient } from '#src/features/choose/diligence/web/useDiligence.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
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
  /** A whole list at once, promised by one person until one day; without it one check of one's own. */
  readonly list?: readonly { readonly area: Area; readonly title: string }[] | undefined
  readonly onClose: () => void
}

/** In which field, what, by whom and until when: what is planned is promised. */
export function PlanCheck({ spaceId, candidateId, people, list, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const form = useForm({
    initial: { area: 'financial', title: '', ownerSeat: '', dueOn: '' },
    draftKey: `check.${list ? 'list' : 'new'}.${candidateId}`,
    fieldAt: (path) => path.replace(/^checks\.\d+\./, ''),
    send: ({ area, title, ownerSeat, dueOn }) => {
      const checks = list ?? [{ area: areas.find((one) => one === area) ?? 'other', title }]
      const promised = { ownerSeat: ownerSeat === '' ? null : ownerSeat, dueOn }
      return diligenceClient.call.plan({ spaceId, candidateId, checks: checks.map((one) => ({ ...one, ...promised })) })
    },
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const label = t(list ? 'diligence.take-usual' : 'diligence.plan')
  return (
    <FormBody form={form} label={label}>
      {list ? (
        <p>{t('diligence.usual-sentence', { count: list.length })}</p>
      ) : (
        <>
          <ChoiceField
            {...form.field('area')}
            label={t('diligence.area')}
            choices={areas.map((one) => ({ value: one, label: t(`diligence.area-${one}`) }))}
          />
          <TextField {...form.field('title')} label={t('diligence.field-title')} />
        </>
      )}
      <ChoiceField
        {...form.field('ownerSeat')}
        label={t('diligence.owner')}
        choices={people.map((one) => ({ value: one.seatId, label: one.name }))}
        optional
      />
      <DateField {...form.field('dueOn')} label={t('diligence.due')} />
      <FormActions form={form} submit={label} onCancel={onClose} />
    </FormBody>
  )
}
