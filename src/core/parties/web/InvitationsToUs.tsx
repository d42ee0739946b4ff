import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type InvitationToUs, partiesClient, useInvitationsToUs } from '#src/core/parties/web/useInvitations.ts'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { failureOf } from '#src/ui/api/problem.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Partnerships to which others invite us, to accept or decline in place. Nothing stands here when there is none. */
export function InvitationsToUs() {
  const t = useText()
  const invitations = useInvitationsToUs()
  if (failureOf(invitations)) return <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />
  if (!invitations.data || invitations.data.length === 0) return null
  return (
    <Section title={t('parties.invitations-to-us')} sentence={t('parties.invitations-to-us-sentence')}>
      <ListRows
        label={t('parties.invitations-to-us')}
        rows={invitations.data}
        columns={[
          { header: t('columns.partnership'), kind: 'text', value: ({ partnership }) => partnership },
          { header: t('columns.organisation'), kind: 'text', value: ({ organisation }) => organisation },
          { header: t('columns.who'), kind: 'text', value: ({ invitedBy }) => invitedBy },
          {
            header: t('columns.details'),
            kind: 'text',
            value: ({ withHistory }) => t(withHistory ? 'parties.with-history' : 'parties.without-history'),
          },
          { header: t('columns.note'), kind: 'text', value: ({ message }) => message },
        ]}
      >
        {invitations.data.map((invitation) => (
          <InvitationToUsRow key={invitation.id} invitation={invitation} />
        ))}
      </ListRows>
    </Section>
  )
}

function InvitationToUsRow({ invitation }: { readonly invitation: InvitationToUs }) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const seat = useMySeat()
  const { id, partnership, organisation, colour, invitedBy, message, withHistory } = invitation
  const accept = useAction({
    run: partiesClient.call.accept,
    onDone: async ({ spaceId }) => {
      await client.invalidateQueries()
      await navigate({ to: '/partnerships/$spaceId', params: { spaceId } })
    },
  })
  const decline = useAction({ run: partiesClient.call.decline, onDone: () => void client.invalidateQueries() })
  const canAnswer = seat?.administrator || seat?.coordinator
  const problem = accept.problem ?? decline.problem
  return (
    <ListRow
      mark={<SideSign colour={colour} size={16} />}
      title={<b>{partnership}</b>}
      details={
        <>
          {t('parties.invited-by', { person: invitedBy, organisation })}{' '}
          {t(withHistory ? 'parties.with-history' : 'parties.without-history')}
          {message ? (
            <q>
              <bdi>{message}</bdi>
            </q>
          ) : null}
        </>
      }
      actions={
        canAnswer ? (
          <>
            {problem ? <ErrorState error={problem} /> : null}
            <Button loading={accept.pending} onClick={() => accept.send({ id })}>
              {t('parties.accept')}
            </Button>
            <ConfirmInPlace
              label={t('parties.decline')}
              question={t('parties.decline-question', { organisation })}
              confirm={t('parties.decline')}
              tone="bad"
              pending={decline.pending}
              onConfirm={() => decline.send({ id })}
            />
          </>
        ) : (
          t('parties.others-answer')
        )
      }
    />
  )
}
