import { useCallback } from 'react'
import { inLanguage, type Texts } from '#src/core/question-sets/model/texts.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'

/** What was written in several languages, in the reader's, else in the nearest there is. */
export function useSaid(): (said: Texts | null) => string {
  const { language } = useLocale()
  return useCallback((said) => (said === null ? '' : inLanguage(said, language)), [language])
}
