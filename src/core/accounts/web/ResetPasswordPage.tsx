import { useNavigate, useSearch } from '@tanstack/react-router'
import { accountsClient } from '#src/core/accounts/web/useInstallation.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { PasswordField } from '#src/ui/form/PasswordField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function ResetPasswordPage() {
  const t = useText()
  const navigate = useNavigate()
  const { token } = useSearch({ from: '/door/reset-password' })
  const form = useForm({
    initial: { password: '' },
    send: ({ password }) => accountsClient.call.reset({ token, password }),
    onDone: () => void navigate({ to: '/sign-in', search: { why: 'password-set' } }),
  })
  return (
    <Page width="narrow">
      <PageHeader title={t('accounts.forgot-title')} sentence={t('accounts.reset-sentence')} />
      <FormBody form={form} label={t('accounts.forgot-title')}>
        <PasswordField
          {...form.field('password')}
          label={t('accounts.new-password')}
          help={t('accounts.password-help')}
          autoComplete="new-password"
        />
        <FormActions form={form} submit={t('accounts.set-password')} />
      </FormBody>
    </Page>
  )
}
