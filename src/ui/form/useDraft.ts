import { useCallback, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from './draft.ts'

export type Draft<Values> = {
  readonly values: Values
  readonly keep: (values: Values) => void
  /** Back to the beginning, and nothing kept. */
  readonly clear: () => void
  /** It was found from an earlier visit. */
  readonly wasKept: boolean
}

/** Values kept in this browser as they are typed, until they are sent or cleared. Without a key nothing is kept. */
export function useDraft<Values extends object>(key: string | undefined, initial: Values): Draft<Values> {
  const [found] = useState(() => (key === undefined ? undefined : readDraft(key, initial)))
  const [values, setValues] = useState(found ?? initial)
  const [start] = useState(initial)

  const keep = useCallback(
    (next: Values) => {
      setValues(next)
      if (key !== undefined) keepDraft(key, next)
    },
    [key],
  )
  const clear = useCallback(() => {
    setValues(start)
    if (key !== undefined) dropDraft(key)
  }, [key, start])

  return { values, keep, clear, wasKept: found !== undefined }
}
