import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useEntering } from '#src/core/accounts/web/useEntering.ts'
import { accountsClient } from '#src/core/accounts/web/useInstallation.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { keepPreference } from '#src/ui/preference.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { AccountFields } from './AccountFields.tsx'
import { ResendVerification } from './ResendVerification.tsx'

/** A person's account. Where mail works the address is confirmed first; elsewhere one is inside at once. */
export function SignUpPage() {
  const t = useText()
  const { language } = useLocale()
  const { next } = useSearch({ from: '/door/sign-up' })
  const enter = useEntering()
  const [waitsFor, setWaitsFor] = useState<string>()
  const form = useForm({
    initial: { name: '', email: '', password: '' },
    send: (values) => accountsClient.call.signUp({ ...values, locale: language }),
    onDone: (answer, { email }) => {
      if (answer.next === 'signed-in') return enter(next, '/set-up')
      // The link of the mail opens a page of its own: this browser remembers where its reader was going.
      keepPreference('next', next)
      setWaitsFor(email)
    },
  })
  if (waitsFor !== undefined)
    return (
      <Page width="narrow">
        <PageHeader title={t('accounts.look-into-mailbox')} sentence={t('accounts.verify-sent', { email: waitsFor })} />
        <ResendVerification email={waitsFor} />
      </Page>
    )
  const isInvited = next !== undefined && /^\/(join|invitation)\//.test(next)
  return (
    <Page width="narrow">
      <PageHeader
        title={t('accounts.sign-up-title')}
        sentence={t(isInvited ? 'accounts.back-to-invitation' : 'accounts.sign-up-sentence')}
      />
      <FormBody form={form} label={t('accounts.sign-up')}>
        <AccountFields form={form} />
        <FormActions form={form} submit={t('accounts.sign-up')} />
      </FormBody>
      <p>
        {t.rich('accounts.has-account', undefined, {
          a: (words) => (
            <TextLink to="/sign-in" search={next === undefined ? {} : { next }}>
              {words}
            </TextLink>
          ),
        })}
      </p>
    </Page>
  )
}
