import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { partiesClient } from '#src/core/parties/web/useInvitations.ts'
import { sideStyle } from '#src/ui/colours.ts'
import common from '#src/ui/design/common.module.css'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './door.module.css'
import { InvitationAnswer } from './InvitationAnswer.tsx'
import { Offer } from './Offer.tsx'

/** A partnership is offered to whoever holds the link; opening it has accepted nothing. */
export function InvitationPage() {
  const t = useText()
  const { token } = useParams({ from: '/door/invitation/$token' })
  const offer = useQuery(partiesClient.queries.readLink.queryOptions({ input: { token }, retry: false }))
  return (
    <Offer offer={offer} organisationOf={({ shortName }) => shortName}>
      {({ partnership, organisation, shortName, colour, invitedBy, message, withHistory }) => (
        <>
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
            <p className={common.quiet}>{t('door.equal-parties')}</p>
          </div>
          <InvitationAnswer token={token} partnership={partnership} />
        </>
      )}
    </Offer>
  )
}
