import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const tones: Readonly<Record<string, Tone>> = { kept: 'good', accepted: 'accent', broken: 'bad', disputed: 'warn' }

/** How the linked record stands, in a word of its kind. */
export function LinkState({ link: { kind, state } }: { readonly link: Objective['links'][number] }) {
  const t = useText()
  const id = `objectives.link-${kind}-${state}`
  if (state === null || !t.has(id)) return null
  return <StateBadge tone={tones[state] ?? 'quiet'}>{t(id)}</StateBadge>
}
