import { keysClient } from '#src/core/keys/web/useKeys.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

const lifetimes = [30, 90, 365] as const

type Props = { readonly onDone: (secret: string) => void; readonly onClose: () => void }

export function KeyForm({ onDone, onClose }: Props) {
  const t = useText()
  const form = useForm({
    initial: { name: '', rights: 'read', days: '90' },
    draftKey: 'key',
    send: ({ name, rights, days }) =>
      keysClient.call.create({
        name,
        scopes: rights === 'write' ? ['read', 'write'] : ['read'],
        ...(days === 'never' ? {} : { expiresInDays: Number(days) }),
      }),
    onDone: ({ secret }) => onDone(secret),
  })
  return (
    <FormBody form={form} label={t('keys.make')}>
      <TextField {...form.field('name')} label={t('keys.name')} help={t('keys.name-help')} />
      <FieldPair>
        <ChoiceField
          {...form.field('rights')}
          label={t('keys.rights')}
          choices={[
            { value: 'read', label: t('keys.reads') },
            { value: 'write', label: t('keys.writes') },
          ]}
        />
        <ChoiceField
          {...form.field('days')}
          label={t('keys.lifetime')}
          choices={[
            ...lifetimes.map((days) => ({ value: String(days), label: t('keys.days', { days }) })),
            { value: 'never', label: t('keys.never') },
          ]}
        />
      </FieldPair>
      <FormActions form={form} submit={t('keys.make')} onCancel={onClose} />
    </FormBody>
  )
}
