import { useCircle } from '#src/core/audiences/web/circle.ts'
import type { RoundRecord } from '#src/core/rounds/web/useRounds.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Who is asked: how many people of which parties. */
export function useAskedWords(): (round: Pick<RoundRecord, 'invitees' | 'voice'>) => string {
  const t = useText()
  const formats = useFormats()
  const { sides } = useCircle()
  return ({ invitees, voice }) => {
    const parties = [...new Set(invitees.map(({ organisationId }) => organisationId))]
    const names = parties.map((id) => isolated(sides.get(id)?.name ?? t('parties.former')))
    return t(parties.length > 4 ? 'rounds.asked-many' : 'rounds.asked', {
      people: invitees.length,
      parties: formats.list(names),
      count: parties.length,
      voice: voice === 'one-a-party' ? 'party' : 'each',
    })
  }
}
