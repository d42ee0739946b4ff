import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Identifier } from '#src/core/organisations/model.ts'
import { type Organisation, organisationsClient } from '#src/core/organisations/web/useOrganisation.ts'
import { withoutPath } from '#src/ui/api/problem.ts'
import { useAction } from '#src/ui/api/useAction.ts'
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

type Props = { readonly organisation: Organisation; readonly canChange: boolean }

/** Numbers under which registers know the organisation. */
export function Identifiers({ organisation, canChange }: Props) {
  const t = useText()
  const undo = useUndo()
  const [isOpen, setOpen] = useState(false)
  const { identifiers } = organisation
  const save = useAction({
    run: (next: Identifier[]) => organisationsClient.call.setIdentifiers({ identifiers: next }),
  })
  const remove = async (gone: Identifier) => {
    const saved = await save.sendAndWait(identifiers.filter((one) => one !== gone))
    if (saved) undo({ sentence: t('organisations.removed', { name: gone.scheme }), undo: () => save.send(identifiers) })
  }
  const add = (
    <Button variant="outline" onClick={() => setOpen(true)}>
      {t('organisations.add-identifier')}
    </Button>
  )
  return (
    <Section
      title={t('organisations.identifiers')}
      sentence={identifiers.length === 0 ? t('organisations.identifiers-sentence') : undefined}
      actions={canChange && !isOpen ? add : undefined}
    >
      {identifiers.length > 0 ? (
        <ListRows
          label={t('organisations.identifiers')}
          rows={identifiers}
          // Numbers of registers are names: leading zeros belong to them, so they stay text.
          columns={[
            { header: t('columns.register'), kind: 'text', value: ({ scheme }) => scheme },
            { header: t('columns.identifier'), kind: 'text', value: ({ value }) => value },
          ]}
        >
          {identifiers.map((one) => (
            <ListRow
              key={one.scheme}
              title={<b>{one.scheme}</b>}
              details={<bdi>{one.value}</bdi>}
              state={
                canChange ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('organisations.remove-one', { name: one.scheme })}
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
      {isOpen ? <IdentifierForm organisation={organisation} onClose={() => setOpen(false)} /> : null}
    </Section>
  )
}

function IdentifierForm({ organisation, onClose }: { readonly organisation: Organisation; readonly onClose: () => void }) {
  const t = useText()
  const { id, identifiers } = organisation
  const form = useForm({
    initial: { scheme: identifiers.some(({ scheme }) => scheme === 'LEI') ? '' : 'LEI', value: '' },
    draftKey: `identifier.${id}`,
    send: (one) =>
      withoutPath(`identifiers.${identifiers.length}.`, () =>
        organisationsClient.call.setIdentifiers({ identifiers: [...identifiers, one] }),
      ),
    onDone: onClose,
  })
  return (
    <FormBody form={form} label={t('organisations.add-identifier')}>
      <FieldPair>
        <TextField {...form.field('scheme')} label={t('organisations.scheme')} placeholder={t('organisations.scheme-help')} />
        <TextField {...form.field('value')} label={t('organisations.number')} />
      </FieldPair>
      <FormActions form={form} submit={t('organisations.add-identifier')} onCancel={onClose} />
    </FormBody>
  )
}
