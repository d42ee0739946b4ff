import { useQueryClient } from '@tanstack/react-query'
import type { MySeat } from '#src/core/people/web/useMe.ts'
import { RoleFields } from '#src/core/seats/web/RoleFields.tsx'
import { type Seat, seatsClient } from '#src/core/seats/web/useSeats.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly seat: Seat; readonly mine: MySeat; readonly onClose: () => void }

/** Title and roles of a seat, and its end. */
export function SeatForm({ seat, mine, onClose }: Props) {
  const t = useText()
  const client = useQueryClient()
  const { id, title, administrator, coordinator } = seat
  const done = async () => {
    onClose()
    await client.invalidateQueries()
  }
  const form = useForm({
    initial: { title, administrator, coordinator },
    isRecord: true,
    draftKey: `seat.${id}`,
    // Without the right to give roles only the title is sent.
    send: (values) => seatsClient.call.change(mine.administrator ? { id, ...values } : { id, title: values.title }),
    onDone: () => void done(),
  })
  const end = useAction({ run: seatsClient.call.end, onDone: () => void done() })
  return (
    <div>
      <FormBody form={form} label={seat.name}>
        <TextField {...form.field('title')} label={t('seats.title')} help={t('seats.title-help')} optional />
        {mine.administrator ? (
          <RoleFields administrator={form.field('administrator')} coordinator={form.field('coordinator')} />
        ) : null}
        <FormActions form={form} submit={t('common.save')} onCancel={onClose} />
      </FormBody>
      {end.problem ? <ErrorState error={end.problem} /> : null}
      <ConfirmInPlace
        label={t(id === mine.id ? 'seats.leave' : 'seats.end')}
        question={t(id === mine.id ? 'seats.leave-question' : 'seats.end-question', {
          name: seat.name,
          organisation: mine.organisation.shortName,
        })}
        confirm={t(id === mine.id ? 'seats.leave' : 'seats.end')}
        tone="bad"
        pending={end.pending}
        onConfirm={() => end.send({ id })}
      />
    </div>
  )
}
