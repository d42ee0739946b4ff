import { healthTones } from '#src/features/oversee/portfolio/model/health.ts'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import { useHealthWords } from '#src/features/oversee/portfolio/web/useHealthWords.ts'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** How it stands, in a word. A partnership that was left, or that waits for its partner, says so instead. */
export function HealthBadge({ entry }: { readonly entry: Entry }) {
  const t = useText()
  const words = useHealthWords()
  if (entry.standing === 'former') return <StateBadge tone="quiet">{t('portfolio.former')}</StateBadge>
  if (entry.activatedAt === undefined) return <StateBadge tone="warn">{t('portfolio.waits')}</StateBadge>
  return <StateBadge tone={healthTones[entry.health]}>{words.name(entry.health)}</StateBadge>
}
