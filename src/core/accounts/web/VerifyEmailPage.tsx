import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { accountsClient } from '#src/core/accounts/web/useInstallation.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Opening the link confirms nothing: mail programs open links too. */
export function VerifyEmailPage() {
  const t = useText()
  const navigate = useNavigate()
  const { token } = useSearch({ from: '/door/verify-email' })
  const verify = useAction({
    run: accountsClient.call.verifyEmail,
    onDone: () => void navigate({ to: '/sign-in', search: { why: 'verified' } }),
  })
  return (
    <Page width="narrow">
      <PageHeader title={t('accounts.verify-title')} sentence={t('accounts.verify-sentence')} />
      {verify.problem ? <ErrorState error={verify.problem} /> : null}
      <div>
        <Button loading={verify.pending} onClick={() => verify.send({ token })}>
          {t('accounts.verify')}
        </Button>
      </div>
    </Page>
  )
}
