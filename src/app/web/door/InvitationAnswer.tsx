import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useEntering } from '#src/core/accounts/web/useEntering.ts'
import { chooseSeat } from '#src/core/acting/web/acting-seat.ts'
import { partiesClient } from '#src/core/parties/web/useInvitations.ts'
import { type Me, type MySeat, useMe } from '#src/core/people/web/useMe.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import common from '#src/ui/design/common.module.css'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './door.module.css'
import { EnterFirst } from './EnterFirst.tsx'
import { TakePart } from './TakePart.tsx'

type Props = { readonly token: string; readonly partnership: string }

/** Sign in, set up an organisation if there is none, choose which one accepts, and accept. */
export function InvitationAnswer({ token, partnership }: Props) {
  const me = useMe()
  if (me.isPending) return <LoadingState lines={2} />
  const here = `/invitation/${token}`
  if (!me.data) return <EnterFirst next={here} />
  const able = me.data.seats.filter((seat) => seat.administrator || seat.coordinator)
  if (me.data.seats.length === 0) return <WithoutOrganisation next={here} />
  if (able.length === 0) return <CannotBind seats={me.data.seats} />
  return <Accept token={token} partnership={partnership} me={me.data} able={able} />
}

function WithoutOrganisation({ next }: { readonly next: string }) {
  const t = useText()
  return (
    <div className={classes.answer}>
      <p>{t('door.organisation-first')}</p>
      <div className={common.actions}>
        <ButtonLink to="/set-up" search={{ next }}>
          {t('organisations.set-up')}
        </ButtonLink>
      </div>
      <p className={common.quiet}>{t('door.nothing-yet')}</p>
    </div>
  )
}

function CannotBind({ seats }: { readonly seats: readonly MySeat[] }) {
  const t = useText()
  return <p>{t('door.cannot-bind', { organisation: seats[0]?.organisation.shortName })}</p>
}

type AcceptProps = Props & { readonly me: Me; readonly able: readonly MySeat[] }

function Accept({ token, partnership, me, able }: AcceptProps) {
  const t = useText()
  const enter = useEntering()
  const client = useQueryClient()
  const [chosen, setChosen] = useState(able[0]?.id ?? '')
  const seat = able.find(({ id }) => id === chosen)
  const accept = useAction({
    run: async () => {
      chooseSeat(chosen)
      return partiesClient.call.acceptLink({ token })
    },
    onDone: ({ spaceId }) => enter(undefined, `/partnerships/${spaceId}`),
  })
  const decline = useAction({
    run: async () => {
      chooseSeat(chosen)
      return partiesClient.call.declineLink({ token })
    },
    onDone: () => void client.invalidateQueries({ queryKey: partiesClient.queries.readLink.key() }),
  })
  return (
    <div className={classes.answer}>
      {able.length > 1 ? (
        <ChoiceField
          name="seat"
          problem={undefined}
          label={t('door.which-organisation')}
          value={chosen}
          onChange={setChosen}
          choices={able.map(({ id, organisation }) => ({ value: id, label: organisation.legalName }))}
        />
      ) : null}
      <TakePart
        problem={accept.problem}
        pending={accept.pending}
        label={t('door.accept', { organisation: seat?.organisation.shortName })}
        note={t('door.accept-note', { organisation: seat?.organisation.legalName, partnership, name: me.name })}
        onAccept={() => accept.send(undefined)}
        beside={
          <ButtonLink to="/portfolio" variant="subtle">
            {t('door.not-now')}
          </ButtonLink>
        }
      />
      {decline.problem ? <ErrorState error={decline.problem} /> : null}
      <ConfirmInPlace
        label={t('parties.decline')}
        question={t('door.decline-question', { organisation: seat?.organisation.shortName })}
        confirm={t('parties.decline')}
        tone="bad"
        pending={decline.pending}
        onConfirm={() => decline.send(undefined)}
      />
    </div>
  )
}
