import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { useSeats } from '#src/core/seats/web/useSeats.ts'
import { type Assessment, readinessClient } from '#src/features/define/readiness/web/useReadiness.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly assessment: Assessment; readonly statement: string; readonly onClose: () => void }

/** Somebody sees to it by a day. */
export function PromiseAction({ assessment: { spaceId, id }, statement, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const people = (useSeats().data ?? []).filter((seat) => seat.leftAt === null)
  const form = useForm({
    initial: { title: '', ownerSeat: '', dueOn: '' },
    draftKey: `readiness.action.${id}.${statement}`,
    send: ({ title, ownerSeat, dueOn }) =>
      readinessClient.call.promise({ spaceId, id, statement, title, ownerSeat: ownerSeat === '' ? null : ownerSeat, dueOn }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('readiness.promise')}>
      <TextField {...form.field('title')} label={t('readiness.action-title')} />
      <ChoiceField
        {...form.field('ownerSeat')}
        label={t('readiness.action-owner')}
        choices={people.map(({ id: value, name }) => ({ value, label: name }))}
        optional
      />
      <DateField {...form.field('dueOn')} label={t('readiness.action-due')} />
      <FormActions form={form} submit={t('readiness.promise-send')} onCancel={onClose} beside={<HomeChip />} />
    </FormBody>
  )
}
