import { type RefObject, useEffect, useRef } from 'react'

/** So long a row is told apart from those that stayed. */
const markedMilliseconds = 2500

/**
 * Marks an element for a moment when what it shows has changed while it was in sight; `stamp` is a text of its content. Past React, so
 * that nothing inside is drawn anew: a field keeps what is being typed, the focus stays.
 */
export function useChangeMark<Element extends HTMLElement>(stamp: string | undefined): RefObject<Element | null> {
  const element = useRef<Element>(null)
  const shown = useRef(stamp)
  useEffect(() => {
    const marked = element.current
    if (shown.current === stamp || !marked) return
    shown.current = stamp
    marked.dataset.changed = ''
    const end = setTimeout(() => delete marked.dataset.changed, markedMilliseconds)
    return () => {
      clearTimeout(end)
      delete marked.dataset.changed
    }
  }, [stamp])
  return element
}
