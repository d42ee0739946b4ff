import { useCallback, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from './draft.ts'

export type Draft<Values> = {
  readonly values: Values
  readonly keep: (values: Values) => void
  /** Back to the beginning, or to what the record says by now, and nothing kept. */
  readonly clear: () => void
  /** It was found from an earlier visit. */
  readonly wasKept: boolean
}

/**
 * Values kept in this browser as they are typed, until they are sent or cleared. Without a key nothing is kept. `current` is the
 * record as it stands now, where there is one.
 */
export function useDraft<Values extends object>(key: string | undefined, initial: Values, current?: Values): Draft<Values> {
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
  const clear = () => {
    setValues(current ?? start)
    if (key !== undefined) dropDraft(key)
  }

  return { values, keep, clear, wasKept: found !== undefined }
}
