import { useCallback } from 'react'
import type { MessageValues } from '#src/kit/messages.ts'
import { useText } from '../text/useText.tsx'

type Coded = { readonly code: string; readonly reason?: string; readonly values?: MessageValues }

/** The sentence for a problem: of its reason, else of its code, from `problem.<code>`; else one that says what to do. */
export function useProblemText(): (problem: Coded) => string {
  const t = useText()
  return useCallback(
    ({ code, reason, values }) => {
      const id = [`problem.${reason}`, `problem.${code}`].find(t.has)
      return id !== undefined && t.has(id) ? t(id, values) : t('problem.unexpected')
    },
    [t],
  )
}
