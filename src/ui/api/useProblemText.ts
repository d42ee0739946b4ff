import { useCallback } from 'react'
import type { MessageValues } from '#src/kit/messages.ts'
import { useText } from '../text/useText.tsx'

type Coded = { readonly code: string; readonly values?: MessageValues }

/** The sentence for a problem, from `problem.<code>`; one that says what to do where a code has no text of its own. */
export function useProblemText(): (problem: Coded) => string {
  const t = useText()
  return useCallback(
    (problem) => {
      const id = `problem.${problem.code}`
      return t.has(id) ? t(id, problem.values) : t('problem.unexpected')
    },
    [t],
  )
}
