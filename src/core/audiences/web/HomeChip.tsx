import { useAudiences } from '#src/core/audiences/web/useAudiences.ts'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { Chip } from '#src/ui/state/Chip.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Who can see what stands in the organisation's own space: its people, and nobody else. */
export function HomeChip() {
  const seat = useMySeat()
  return seat ? <Known organisation={seat.organisation} /> : null
}

function Known({ organisation: { id, shortName } }: { readonly organisation: { id: string; shortName: string } }) {
  const t = useText()
  const home = useAudiences(id).data?.find((one) => one.kind === 'organisation')
  return (
    <Chip icon="lock">
      <b>{t('audiences.only', { name: shortName })}</b>
      {home ? ` ${t('audiences.people', { count: home.seats.length })}` : null}
    </Chip>
  )
}
