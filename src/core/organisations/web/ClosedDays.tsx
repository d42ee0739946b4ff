import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ClosedDay } from '#src/core/organisations/model.ts'
import { type Organisation, organisationsClient } from '#src/core/organisations/web/useOrganisation.ts'
import { withoutPath } from '#src/ui/api/problem.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { Day } from '#src/ui/time/Day.tsx'

type Props = { readonly organisation: Organisation; readonly canChange: boolean }

/** Public holidays and other days on which nobody works. */
export function ClosedDays({ organisation, canChange }: Props) {
  const t = useText()
  const undo = useUndo()
  const [isOpen, setOpen] = useState(false)
  const { closedDays } = organisation
  const upcoming = [...closedDays].sort((first, second) => first.day.localeCompare(second.day))
  const save = useAction({
    run: (next: ClosedDay[]) => organisationsClient.call.setClosedDays({ closedDays: next }),
  })
  const remove = async (gone: ClosedDay) => {
    const saved = await save.sendAndWait(closedDays.filter((one) => one !== gone))
    if (saved) undo({ sentence: t('organisations.removed', { name: gone.name }), undo: () => save.send(closedDays) })
  }
  const add = (
    <Button variant="outline" onClick={() => setOpen(true)}>
      {t('organisations.add-closed-day')}
    </Button>
  )
  return (
    <Section
      title={t('organisations.closed-days')}
      sentence={closedDays.length === 0 ? t('organisations.closed-days-sentence') : undefined}
      actions={canChange && !isOpen ? add : undefined}
    >
      {closedDays.length > 0 ? (
        <ListRows
          label={t('organisations.closed-days')}
          rows={upcoming}
          columns={[
            { header: t('columns.day'), kind: 'date', value: ({ day }) => day },
            { header: t('columns.name'), kind: 'text', value: ({ name }) => name },
          ]}
        >
          {upcoming.map((one) => (
            <ListRow
              key={one.day}
              title={one.name}
              details={<Day day={one.day} length="long" />}
              state={
                canChange ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('organisations.remove-one', { name: one.name })}
                    onClick={() => void remove(one)}
                  >
                    {t('organisations.remove')}
                  </Button>
                ) : undefined
              }
            />
          ))}
        </ListRows>
      ) : null}
      {save.problem ? <ErrorState error={save.problem} /> : null}
      {isOpen ? <ClosedDayForm organisation={organisation} onClose={() => setOpen(false)} /> : null}
    </Section>
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
