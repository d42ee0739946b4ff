import { useState } from 'react'
import { accountsClient, useInstallation } from '#src/core/accounts/web/useInstallation.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The answer is the same whether or not somebody has that address: nobody learns who is here. */
export function ForgotPasswordPage() {
  const t = useText()
  const installation = useInstallation().data
  const [sentTo, setSentTo] = useState<string>()
  const form = useForm({
    initial: { email: '' },
    send: accountsClient.call.requestReset,
    onDone: (_, { email }) => setSentTo(email),
  })
  if (sentTo !== undefined)
    return (
      <Page width="narrow">
        <PageHeader title={t('accounts.look-into-mailbox')} sentence={t('accounts.reset-sent', { email: sentTo })} />
        {installation?.mailWorks === false ? <p>{t('accounts.reset-without-mail')}</p> : null}
        <BackToSignIn />
      </Page>
    )
  return (
    <Page width="narrow">
      <PageHeader
        title={t('accounts.forgot-title')}
        sentence={t(installation?.mailWorks === false ? 'accounts.reset-without-mail' : 'accounts.forgot-sentence')}
      />
      <FormBody form={form} label={t('accounts.forgot-title')}>
        <TextField {...form.field('email')} label={t('accounts.email')} type="email" autoComplete="username" />
        <FormActions form={form} submit={t('accounts.send-link')} />
      </FormBody>
      <BackToSignIn />
    </Page>
  )
}

function BackToSignIn() {
  const t = useText()
  return (
    <p>
      <TextLink to="/sign-in">{t('accounts.sign-in')}</TextLink>
    </p>
  )
}
