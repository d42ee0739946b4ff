import { sidesOf, useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { Side } from '#src/ui/colours.ts'
import { SideName } from '#src/ui/side/SideName.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly organisationId: string; readonly quiet?: boolean }

/** A party's name in its colour and sign, the same on every page of a partnership. */
export function PartyMark({ spaceId, organisationId, quiet = false }: Props) {
  const t = useText()
  const side = useSides(spaceId).get(organisationId)
  return <SideName side={side ?? { name: t('parties.former'), colour: 1 }} quiet={quiet} />
}

/** Every party of a partnership with its colour. */
export function useSides(spaceId: string): ReadonlyMap<string, Side> {
  return sidesOf(useOpenPartnership(spaceId).parties)
}
