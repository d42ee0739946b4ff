import { useCallback } from 'react'
import { useText } from '#src/ui/text/useText.tsx'

/** The usual perspectives in the reader's language; any other word as the parties wrote it. */
export function usePerspectiveWords(): (perspective: string) => string {
  const t = useText()
  return useCallback(
    (perspective) => {
      const id = `measures.perspective-${perspective}`
      if (t.has(id)) return t(id)
      return perspective === '' ? t('measures.perspective-none') : perspective
    },
    [t],
  )
}
