import { useQueryClient } from '@tanstack/react-query'
import { type SeatInvitation, seatsClient } from '#src/core/seats/web/useSeats.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { CopyField } from '#src/ui/form/CopyField.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** An invitation with the link that can be handed over by any way. */
export function SeatInvitationRow({ invitation }: { readonly invitation: SeatInvitation }) {
  const t = useText()
  const formats = useFormats()
  const client = useQueryClient()
  const { id, email, title, expiresAt, link, onlyOnThisMachine } = invitation
  const withdraw = useAction({
    run: seatsClient.call.withdrawInvitation,
    onDone: () => void client.invalidateQueries({ queryKey: seatsClient.queries.listInvitations.key() }),
  })
  const facts = [title, t('seats.good-until', { day: formats.date(expiresAt) })].filter(Boolean)
  return (
    <ListRow
      title={email}
      details={facts.join(' · ')}
      actions={
        <>
          <CopyField
            label={t('seats.link')}
            value={link}
            help={t(onlyOnThisMachine ? 'seats.link-only-here' : 'seats.link-help')}
          />
          {withdraw.problem ? <ErrorState error={withdraw.problem} /> : null}
          <ConfirmInPlace
            label={t('seats.withdraw')}
            question={t('seats.withdraw-question', { email })}
            confirm={t('seats.withdraw')}
            tone="bad"
            pending={withdraw.pending}
            onConfirm={() => withdraw.send({ id })}
          />
        </>
      }
    />
  )
}
