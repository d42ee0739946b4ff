import { createContext, type RefObject, useContext, useEffect, useRef } from 'react'

/** So long a row is told apart from those that stayed. */
const markedMilliseconds = 2500

/** What each row of a list showed last: one that moves to another group is drawn anew there, and is marked all the same. */
export const ShownRows = createContext<Map<string, string> | undefined>(undefined)

/**
 * Marks an element for a moment when what it shows has changed while it was in sight; `stamp` is a text of its content. Past React, so
 * that nothing inside is drawn anew: a field keeps what is being typed, the focus stays.
 */
export function useChangeMark<Element extends HTMLElement>(stamp: string | undefined, row = ''): RefObject<Element | null> {
  const element = useRef<Element>(null)
  const rows = useContext(ShownRows)
  const shown = useRef(stamp)
  useEffect(() => {
    const marked = element.current
    const before = rows?.get(row) ?? shown.current
    shown.current = stamp
    if (row !== '' && stamp !== undefined) rows?.set(row, stamp)
    if (before === stamp || !marked) return
    marked.dataset.changed = ''
    const end = setTimeout(() => delete marked.dataset.changed, markedMilliseconds)
    return () => {
      clearTimeout(end)
      delete marked.dataset.changed
    }
  }, [stamp, row, rows])
  return element
}
