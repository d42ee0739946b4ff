import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { partiesClient } from '#src/core/parties/web/useInvitations.ts'
import { failureOf } from '#src/ui/api/problem.ts'
import { sideStyle } from '#src/ui/colours.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './door.module.css'
import { InvitationAnswer } from './InvitationAnswer.tsx'

/** A partnership is offered to whoever holds the link; opening it has accepted nothing. */
export function InvitationPage() {
  const t = useText()
  const { token } = useParams({ from: '/door/invitation/$token' })
  const offer = useQuery(partiesClient.queries.readLink.queryOptions({ input: { token }, retry: false }))
  if (failureOf(offer))
    return (
      <Page width="narrow">
        <PageHeader title={t('door.no-invitation')} />
        <ErrorState error={offer.error} />
      </Page>
    )
  if (!offer.data)
    return (
      <Page width="narrow">
        <LoadingState />
      </Page>
    )
  const { partnership, organisation, shortName, colour, invitedBy, message, withHistory, state } = offer.data
  if (state !== 'open')
    return (
      <Page width="narrow">
        <PageHeader title={t('door.invitation-over')} sentence={t(`door.invitation-${state}`, { organisation: shortName })} />
      </Page>
    )
  return (
    <Page width="narrow">
      <PageHeader
        above={
          <>
            <SideName side={{ name: organisation, colour }} />
            <span>{t('door.invites-you')}</span>
          </>
        }
        title={partnership}
        thread={<ColourThread colours={[colour]} />}
        sentence={t('door.invitation-sentence', { person: invitedBy, organisation: shortName })}
      />
      <div className={classes.letter} style={sideStyle(colour)}>
        {message ? (
          <blockquote>
            <bdi>{message}</bdi>
          </blockquote>
        ) : null}
        <p>{t(withHistory ? 'door.with-history' : 'door.without-history')}</p>
        <p className={classes.quiet}>{t('door.equal-parties')}</p>
      </div>
      <InvitationAnswer token={token} partnership={partnership} />
    </Page>
  )
}
