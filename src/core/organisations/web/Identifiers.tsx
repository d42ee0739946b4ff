import { KeptList } from '#src/core/organisations/web/KeptList.tsx'
import { type Organisation, organisationsClient } from '#src/core/organisations/web/useOrganisation.ts'
import { withoutPath } from '#src/ui/api/problem.ts'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly organisation: Organisation; readonly canChange: boolean }

/** Numbers under which registers know the organisation. */
export function Identifiers({ organisation, canChange }: Props) {
  const t = useText()
  return (
    <KeptList
      title={t('organisations.identifiers')}
      sentence={t('organisations.identifiers-sentence')}
      add={t('organisations.add-identifier')}
      rows={organisation.identifiers}
      // Numbers of registers are names: leading zeros belong to them, so they stay text.
      columns={[
        { header: t('columns.register'), kind: 'text', value: ({ scheme }) => scheme },
        { header: t('columns.identifier'), kind: 'text', value: ({ value }) => value },
      ]}
      words={({ scheme, value }) => ({ key: scheme, name: scheme, title: <b>{scheme}</b>, details: <bdi>{value}</bdi> })}
      canChange={canChange}
      save={(identifiers) => organisationsClient.call.setIdentifiers({ identifiers })}
      form={(close) => <IdentifierForm organisation={organisation} onClose={close} />}
    />
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
