import { useLinkState } from '#src/features/define/objectives/web/useLinkState.ts'
import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'

const tones: Readonly<Record<string, Tone>> = { kept: 'good', accepted: 'accent', broken: 'bad', disputed: 'warn' }

/** How the linked record stands, in a word of its kind. */
export function LinkState({ link }: { readonly link: Objective['links'][number] }) {
  const words = useLinkState()(link)
  return words === null ? null : <StateBadge tone={tones[link.state ?? ''] ?? 'quiet'}>{words}</StateBadge>
}
