import { useCallback } from 'react'
import { usualStages } from '#src/core/partnerships/model.ts'
import { useText } from '#src/ui/text/useText.tsx'

const isUsual = (key: string): key is (typeof usualStages)[number] => (usualStages as readonly string[]).includes(key)

/** The name of a stage: the partnership's own word, else the usual one in the reader's language. */
export function useStageName(): (stage: { readonly key: string; readonly name: string }) => string {
  const t = useText()
  return useCallback(
    ({ key, name }) => {
      if (name !== '') return name
      return isUsual(key) ? t(`partnerships.stage-${key}`) : key
    },
    [t],
  )
}
