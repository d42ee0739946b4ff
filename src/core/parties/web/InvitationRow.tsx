import { useQueryClient } from '@tanstack/react-query'
import { useOrganisation } from '#src/core/organisations/web/useOrganisation.ts'
import { type Invitation, partiesClient } from '#src/core/parties/web/useInvitations.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { CopyField } from '#src/ui/form/CopyField.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** An invitation that is out, with its link to hand over by any way. */
export function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const t = useText()
  const formats = useFormats()
  const client = useQueryClient()
  const { id, spaceId, email, organisationId, expiresAt, withHistory, link, onlyOnThisMachine } = invitation
  const withdraw = useAction({
    run: () => partiesClient.call.withdrawInvitation({ spaceId, id }),
    onDone: () => void client.invalidateQueries({ predicate: ({ meta }) => meta?.space === spaceId }),
  })
  const facts = [
    t('parties.good-until', { day: formats.date(expiresAt) }),
    t(withHistory ? 'parties.history-yes' : 'parties.history-no'),
  ]
  return (
    <ListRow
      title={email ?? <OrganisationName id={organisationId ?? ''} />}
      details={facts.join(' · ')}
      actions={
        <>
          {link ? (
            <CopyField
              label={t('parties.link')}
              value={link}
              help={t(onlyOnThisMachine ? 'parties.link-only-here' : 'parties.link-help')}
            />
          ) : null}
          {withdraw.problem ? <ErrorState error={withdraw.problem} /> : null}
          <ConfirmInPlace
            label={t('parties.withdraw')}
            question={t('parties.withdraw-question')}
            confirm={t('parties.withdraw')}
            tone="bad"
            pending={withdraw.pending}
            onConfirm={() => withdraw.send(undefined)}
          />
        </>
      }
    />
  )
}

function OrganisationName({ id }: { readonly id: string }) {
  return useOrganisation(id).data?.legalName ?? '…'
}
