import { useText } from '#src/ui/text/useText.tsx'

/** A usual kind in the reader's language; one in the organisation's own words as it is. */
export function useGoalKind(): (kind: string) => string {
  const t = useText()
  return (kind) => {
    const id = `goals.kind-${kind}`
    return t.has(id) ? t(id) : kind
  }
}
