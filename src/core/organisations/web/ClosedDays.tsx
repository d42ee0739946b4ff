import { KeptList } from '#src/core/organisations/web/KeptList.tsx'
import { type Organisation, organisationsClient } from '#src/core/organisations/web/useOrganisation.ts'
import { withoutPath } from '#src/ui/api/problem.ts'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { Day } from '#src/ui/time/Day.tsx'

type Props = { readonly organisation: Organisation; readonly canChange: boolean }

/** Public holidays and other days on which nobody works. */
export function ClosedDays({ organisation, canChange }: Props) {
  const t = useText()
  return (
    <KeptList
      title={t('organisations.closed-days')}
      sentence={t('organisations.closed-days-sentence')}
      add={t('organisations.add-closed-day')}
      rows={organisation.closedDays.toSorted((first, second) => first.day.localeCompare(second.day))}
      columns={[
        { header: t('columns.day'), kind: 'date', value: ({ day }) => day },
        { header: t('columns.name'), kind: 'text', value: ({ name }) => name },
      ]}
      words={({ day, name }) => ({ key: day, name, title: name, details: <Day day={day} length="long" /> })}
      canChange={canChange}
      save={(closedDays) => organisationsClient.call.setClosedDays({ closedDays })}
      form={(close) => <ClosedDayForm organisation={organisation} onClose={close} />}
    />
  )
}

function ClosedDayForm({ organisation, onClose }: { readonly organisation: Organisation; readonly onClose: () => void }) {
  const t = useText()
  const { id, closedDays } = organisation
  const form = useForm({
    initial: { day: '', name: '' },
    draftKey: `closed-day.${id}`,
    send: (one) =>
      withoutPath(`closedDays.${closedDays.length}.`, () =>
        organisationsClient.call.setClosedDays({ closedDays: [...closedDays, one] }),
      ),
    onDone: onClose,
  })
  return (
    <FormBody form={form} label={t('organisations.add-closed-day')}>
      <FieldPair>
        <DateField {...form.field('day')} label={t('organisations.day')} />
        <TextField {...form.field('name')} label={t('organisations.day-name')} />
      </FieldPair>
      <FormActions form={form} submit={t('organisations.add-closed-day')} onCancel={onClose} />
    </FormBody>
  )
}
