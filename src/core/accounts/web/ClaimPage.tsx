import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useEntering } from '#src/core/accounts/web/useEntering.ts'
import { accountsClient, useInstallation } from '#src/core/accounts/web/useInstallation.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { AccountFields } from './AccountFields.tsx'

/** The token stands behind the hash, so no log of any server ever holds it. */
export function ClaimPage() {
  const t = useText()
  const { language } = useLocale()
  const { hash: token } = useLocation()
  const enter = useEntering()
  const mailWorks = useInstallation().data?.mailWorks ?? false
  const [waitsFor, setWaitsFor] = useState<string>()
  const form = useForm({
    initial: { name: '', email: '', password: '' },
    send: (values) => accountsClient.call.claim({ ...values, token, locale: language }),
    onDone: (_, { email }) => (mailWorks ? setWaitsFor(email) : enter(undefined, '/operator')),
  })
  if (waitsFor !== undefined)
    return (
      <Page width="narrow">
        <PageHeader title={t('accounts.look-into-mailbox')} sentence={t('accounts.verify-sent', { email: waitsFor })} />
      </Page>
    )
  return (
    <Page width="narrow">
      <PageHeader
        title={t('accounts.claim-title')}
        sentence={t(token ? 'accounts.claim-sentence' : 'accounts.claim-without-token')}
      />
      {token ? (
        <FormBody form={form} label={t('accounts.claim-title')}>
          <AccountFields form={form} />
          <FormActions form={form} submit={t('accounts.claim')} />
        </FormBody>
      ) : null}
    </Page>
  )
}
