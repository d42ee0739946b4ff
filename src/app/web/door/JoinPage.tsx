import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEntering } from '#src/core/accounts/web/useEntering.ts'
import { chooseSeat } from '#src/core/acting/web/acting-seat.ts'
import { keepTimeZone } from '#src/core/people/web/keep-time-zone.ts'
import { useMe } from '#src/core/people/web/useMe.ts'
import { seatsClient } from '#src/core/seats/web/useSeats.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { EnterFirst } from './EnterFirst.tsx'
import { Offer } from './Offer.tsx'
import { TakePart } from './TakePart.tsx'

/** A seat is offered; opening the link has taken nothing. */
export function JoinPage() {
  const t = useText()
  const { token } = useParams({ from: '/door/join/$token' })
  const offer = useQuery(seatsClient.queries.readInvitation.queryOptions({ input: { token }, retry: false }))
  return (
    <Offer offer={offer} organisationOf={({ organisation }) => organisation}>
      {({ organisation, legalName, invitedBy, title }) => (
        <>
          <PageHeader
            title={t('door.join-title', { organisation })}
            sentence={t('door.join-sentence', {
              person: invitedBy,
              organisation: legalName,
              title,
              titled: title === '' ? 'no' : 'yes',
            })}
          />
          <Answer token={token} organisation={organisation} />
        </>
      )}
    </Offer>
  )
}

function Answer({ token, organisation }: { readonly token: string; readonly organisation: string }) {
  const t = useText()
  const me = useMe()
  const enter = useEntering()
  const accept = useAction({
    run: async () => {
      await keepTimeZone()
      return seatsClient.call.acceptInvitation({ token })
    },
    onDone: ({ seatId }) => {
      chooseSeat(seatId)
      enter(undefined, '/today')
    },
  })
  if (me.isPending) return <LoadingState lines={2} />
  if (!me.data) return <EnterFirst next={`/join/${token}`} />
  return (
    <TakePart
      problem={accept.problem}
      pending={accept.pending}
      label={t('door.join', { organisation })}
      note={t('door.signed-in-as', { name: me.data.name, email: me.data.email ?? '' })}
      onAccept={() => accept.send(undefined)}
    />
  )
}
