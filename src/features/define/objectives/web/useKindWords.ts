import { useText } from '#src/ui/text/useText.tsx'

/** A usual kind in the reader's language; a kind in the parties' own words as it is. */
export function useKindWords(): (kind: string) => string {
  const t = useText()
  return (kind) => {
    const id = `objectives.kind-${kind}`
    return t.has(id) ? t(id) : kind
  }
}
