import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useStageName } from '#src/core/partnerships/web/useStageName.ts'
import { Chip } from '#src/ui/state/Chip.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { stageOf } from './stage-of.ts'

/** Where in its life the partnership stands. */
export function StageChip({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  const stageName = useStageName()
  if (partnership.endedAt) return <Chip>{t('partnerships.ended')}</Chip>
  return <Chip>{stageName(stageOf(partnership))}</Chip>
}
