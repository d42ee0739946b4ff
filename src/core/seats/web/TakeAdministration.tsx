import { useQueryClient } from '@tanstack/react-query'
import { seatsClient } from '#src/core/seats/web/useSeats.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** An organisation whose last administrator has left offers the role to its people. */
export function TakeAdministration() {
  const t = useText()
  const client = useQueryClient()
  const take = useAction({
    run: () => seatsClient.call.takeAdministration(),
    onDone: () => void client.invalidateQueries(),
  })
  return (
    <Section title={t('seats.vacant')} sentence={t('seats.vacant-sentence')}>
      {take.problem ? <ErrorState error={take.problem} /> : null}
      <ConfirmInPlace
        label={t('seats.take-administration')}
        question={t('seats.take-administration-question')}
        confirm={t('seats.take-administration')}
        pending={take.pending}
        onConfirm={() => take.send(undefined)}
      />
    </Section>
  )
}
