import { useText } from '#src/ui/text/useText.tsx'

/** What a kind of part is called; an extension of another namespace by its own name. */
export function useKindName(): (kind: string) => string {
  const t = useText()
  return (kind) => {
    const id = `activities.kind-${kind}`
    return t.has(id) ? t(id) : kind
  }
}
