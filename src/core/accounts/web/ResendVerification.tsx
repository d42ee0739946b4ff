import { Button } from '@mantine/core'
import { useState } from 'react'
import { accountsClient } from '#src/core/accounts/web/useInstallation.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useText } from '#src/ui/text/useText.tsx'

export function ResendVerification({ email }: { readonly email: string }) {
  const t = useText()
  const [isSent, setSent] = useState(false)
  const resend = useAction({ run: accountsClient.call.resendVerification, onDone: () => setSent(true) })
  return (
    <div>
      <Button variant="outline" loading={resend.pending} onClick={() => resend.send({ email })}>
        {t('accounts.send-again')}
      </Button>
      <p role="status">{isSent ? t('accounts.sent-again') : ''}</p>
    </div>
  )
}
