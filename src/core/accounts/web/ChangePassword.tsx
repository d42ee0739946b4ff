import { Button } from '@mantine/core'
import { useState } from 'react'
import { accountsClient } from '#src/core/accounts/web/useInstallation.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { PasswordField } from '#src/ui/form/PasswordField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function ChangePassword({ onChanged }: { readonly onChanged: () => void }) {
  const t = useText()
  const [state, setState] = useState<'closed' | 'open' | 'changed'>('closed')
  const open = (
    <Button variant="outline" onClick={() => setState('open')}>
      {t('accounts.change-password')}
    </Button>
  )
  const done = () => {
    setState('changed')
    onChanged()
  }
  return (
    <Section
      title={t('accounts.password')}
      sentence={t(state === 'changed' ? 'accounts.password-changed' : 'accounts.change-password-sentence')}
      actions={state === 'open' ? undefined : open}
    >
      {state === 'open' ? <PasswordForm onDone={done} onClose={() => setState('closed')} /> : null}
    </Section>
  )
}

function PasswordForm({ onDone, onClose }: { readonly onDone: () => void; readonly onClose: () => void }) {
  const t = useText()
  const form = useForm({
    initial: { current: '', next: '' },
    send: accountsClient.call.changePassword,
    onDone,
  })
  return (
    <FormBody form={form} label={t('accounts.change-password')}>
      <PasswordField {...form.field('current')} label={t('accounts.current-password')} autoComplete="current-password" />
      <PasswordField
        {...form.field('next')}
        label={t('accounts.new-password')}
        help={t('accounts.password-help')}
        autoComplete="new-password"
      />
      <FormActions form={form} submit={t('accounts.change-password')} onCancel={onClose} />
    </FormBody>
  )
}
