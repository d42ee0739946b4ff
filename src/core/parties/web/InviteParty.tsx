import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationQuery } from '#src/core/organisations/web/useOrganisation.ts'
import { InvitationRow } from '#src/core/parties/web/InvitationRow.tsx'
import { InvitePartyForm } from '#src/core/parties/web/InvitePartyForm.tsx'
import { type Invitation, useInvitations } from '#src/core/parties/web/useInvitations.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly partnership: Partnership
  /** Whoever came here to invite finds the form at once. */
  readonly isOpenFirst?: boolean
}

/** Invitations that wait for an answer, and a new one; once the partnership is active all parties are asked first. */
export function InviteParty({ partnership, isOpenFirst = false }: Props) {
  const t = useText()
  const client = useQueryClient()
  const invitations = useInvitations(partnership.id)
  const isActive = partnership.activatedAt !== null
  const [state, setState] = useState<'closed' | 'open' | 'asked'>(isOpenFirst ? 'open' : 'closed')
  const waiting = invitations.data ?? []
  const withName = async (one: Invitation) => ({
    ...one,
    name: one.email ?? (await client.ensureQueryData(organisationQuery(one.organisationId ?? ''))).legalName,
  })
  const done = (asksConsent: boolean) => {
    setState(asksConsent ? 'asked' : 'closed')
    void client.invalidateQueries({ predicate: ({ meta }) => meta?.space === partnership.id })
  }
  const open = <Button onClick={() => setState('open')}>{t('parties.invite')}</Button>
  return (
    <Section
      title={t('parties.further')}
      sentence={t(isActive ? 'parties.invite-by-consent' : 'parties.invite-freely')}
      actions={state === 'open' ? undefined : open}
    >
      {invitations.error ? <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} /> : null}
      {waiting.length > 0 ? (
        <ListRows
          label={t('parties.waiting')}
          rows={() => Promise.all(waiting.map(withName))}
          columns={[
            { header: t('columns.name'), kind: 'text', value: ({ name }) => name },
            { header: t('columns.expires'), kind: 'time', value: ({ expiresAt }) => expiresAt },
            {
              header: t('columns.details'),
              kind: 'text',
              value: ({ withHistory }) => t(withHistory ? 'parties.history-yes' : 'parties.history-no'),
            },
          ]}
        >
          {waiting.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ListRows>
      ) : null}
      <p role="status">{state === 'asked' ? t('parties.consent-asked') : ''}</p>
      {state === 'open' ? <InvitePartyForm partnership={partnership} onDone={done} onClose={() => setState('closed')} /> : null}
    </Section>
  )
}
