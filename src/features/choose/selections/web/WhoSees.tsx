import { useMySeat } from '#src/core/people/web/useMe.ts'
import { Chip } from '#src/ui/state/Chip.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly kind: string; readonly count?: number }

/** Who can see what stands in the organisation's own space: nobody outside of it, whatever is chosen. */
export function WhoSees({ kind, count }: Props) {
  const t = useText()
  const name = useMySeat()?.organisation.shortName ?? ''
  return (
    <Chip icon="lock">
      <b>{kind === 'people' ? t('selections.people-of', { name }) : t('audiences.only', { name })}</b>{' '}
      {count === undefined ? null : t('audiences.people', { count })}
    </Chip>
  )
}
