import { useSearch } from '@tanstack/react-router'
import { useEntering } from '#src/core/accounts/web/useEntering.ts'
import { accountsClient } from '#src/core/accounts/web/useInstallation.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { PasswordField } from '#src/ui/form/PasswordField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { ResendVerification } from './ResendVerification.tsx'

export function SignInPage() {
  const t = useText()
  const { next, why } = useSearch({ from: '/door/sign-in' })
  const enter = useEntering()
  const form = useForm({
    initial: { email: '', password: '' },
    send: accountsClient.call.signIn,
    onDone: () => enter(next, '/today'),
  })
  const search = next === undefined ? {} : { next }
  return (
    <Page width="narrow">
      <PageHeader
        title={t('accounts.sign-in')}
        sentence={why === undefined ? t('accounts.welcome-back') : t(`accounts.${why}`)}
      />
      <FormBody form={form} label={t('accounts.sign-in')}>
        <TextField {...form.field('email')} label={t('accounts.email')} type="email" autoComplete="username" />
        <PasswordField {...form.field('password')} label={t('accounts.password')} autoComplete="current-password" />
        <FormActions
          form={form}
          submit={t('accounts.sign-in')}
          beside={<TextLink to="/forgot-password">{t('accounts.forgot')}</TextLink>}
        />
      </FormBody>
      {form.problem?.reason === 'email-not-verified' ? <ResendVerification email={form.values.email} /> : null}
      <p>
        {t.rich('accounts.no-account', undefined, {
          a: (words) => (
            <TextLink to="/sign-up" search={search}>
              {words}
            </TextLink>
          ),
        })}
      </p>
    </Page>
  )
}
