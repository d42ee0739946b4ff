import { Button } from '@mantine/core'
import { useState } from 'react'
import { InvitePartyForm } from '#src/core/parties/web/InvitePartyForm.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** A participating organisation is a word of the activity; it becomes a party when it is invited and accepts. */
export function InviteOrganisation({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const partnership = useOpenPartnership(spaceId)
  const [state, setState] = useState<'closed' | 'open' | 'sent' | 'asked'>('closed')
  if (!partnership.you.binds) return null
  if (state === 'open')
    return (
      <InvitePartyForm
        partnership={partnership}
        onDone={(asks) => setState(asks ? 'asked' : 'sent')}
        onClose={() => setState('closed')}
      />
    )
  return (
    <>
      <Button variant="outline" onClick={() => setState('open')}>
        {t('activities.invite')}
      </Button>
      <p role="status">{state === 'sent' ? t('activities.invited') : state === 'asked' ? t('parties.consent-asked') : ''}</p>
    </>
  )
}
