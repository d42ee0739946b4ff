import { useQueryClient } from '@tanstack/react-query'
import { type Partnership, partnershipQuery, partnershipsClient } from '#src/core/partnerships/web/usePartnership.ts'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { RecordPanel } from '#src/ui/page/RecordPanel.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { Day } from '#src/ui/time/Day.tsx'

type Props = { readonly partnership: Partnership; readonly canChange: boolean }

/** Name, purpose and term, to read and, for those who bind their party, to change. */
export function Charter({ partnership, canChange }: Props) {
  const t = useText()
  const { name, purpose, startsOn, endsOn, noticeDays, renewal } = partnership
  return (
    <RecordPanel
      title={t('partnerships.charter')}
      canChange={canChange}
      form={(close) => <CharterForm partnership={partnership} onClose={close} />}
      facts={[
        { name: t('partnerships.name'), value: name },
        { name: t('partnerships.purpose'), value: purpose },
        { name: t('partnerships.starts-on'), value: startsOn ? <Day day={startsOn} /> : null },
        { name: t('partnerships.ends-on'), value: endsOn ? <Day day={endsOn} /> : null },
        {
          name: t('partnerships.notice'),
          value: noticeDays === null ? null : t('partnerships.notice-days', { days: noticeDays }),
        },
        { name: t('partnerships.renewal'), value: renewal },
      ]}
    />
  )
}

function CharterForm({ partnership, onClose }: { readonly partnership: Partnership; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { id: spaceId, name, purpose, startsOn, endsOn, noticeDays, renewal, you } = partnership
  const form = useForm({
    initial: {
      name,
      purpose,
      startsOn: startsOn ?? '',
      endsOn: endsOn ?? '',
      noticeDays: noticeDays === null ? '' : String(noticeDays),
      renewal,
    },
    isRecord: true,
    draftKey: `charter.${you.seatId}.${spaceId}`,
    send: (values) =>
      partnershipsClient.call.change({
        spaceId,
        ...values,
        startsOn: values.startsOn || null,
        endsOn: values.endsOn || null,
        noticeDays: values.noticeDays === '' ? null : Number(values.noticeDays),
        was: { name, purpose, startsOn, endsOn, noticeDays, renewal },
      }),
    onDone: (changed) => {
      client.setQueryData(partnershipQuery(spaceId).queryKey, changed)
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('partnerships.charter')}>
      <TextField {...form.field('name')} label={t('partnerships.name')} help={t('partnerships.name-help')} />
      <LongTextField
        {...form.field('purpose')}
        label={t('partnerships.purpose')}
        help={t('partnerships.purpose-help')}
        optional
      />
      <FieldPair>
        <DateField {...form.field('startsOn')} label={t('partnerships.starts-on')} optional />
        <DateField {...form.field('endsOn')} label={t('partnerships.ends-on')} optional />
      </FieldPair>
      <TextField
        {...form.field('noticeDays')}
        label={t('partnerships.notice')}
        help={t('partnerships.notice-help')}
        inputMode="numeric"
        optional
      />
      <LongTextField
        {...form.field('renewal')}
        label={t('partnerships.renewal')}
        help={t('partnerships.renewal-help')}
        lines={2}
        optional
      />
      <FormActions form={form} submit={t('common.save')} onCancel={onClose} />
    </FormBody>
  )
}
