import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** How what is linked stands, in words; nothing where that cannot be said. */
export function useLinkState(): (link: Objective['links'][number]) => string | null {
  const t = useText()
  return ({ kind, state }) => {
    const id = `objectives.link-${kind}-${state}`
    return state !== null && t.has(id) ? t(id) : null
  }
}
