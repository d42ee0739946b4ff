import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'

type Walking = {
  readonly count: number
  readonly keyAt: (index: number) => string
  readonly virtualizer: Virtualizer<Window, HTMLTableRowElement>
  readonly onPick?: ((index: number) => void) | undefined
}

const leap = 10

/**
 * Walks rows that are drawn only where one looks: one row can be tabbed to; arrows or j and k, Page Up and Down, Home and End move
 * on from there, Enter opens the row's link and the space bar picks the row.
 */
export function useWalk({ count, keyAt, virtualizer, onPick }: Walking) {
  const [wished, setWished] = useState<{ readonly place: number; readonly key?: string }>({ place: 0 })
  // Looked for among ten thousand only when rows or the wish have changed.
  const active = useMemo(() => placeOfRow({ ...wished, count, keyAt }), [wished, count, keyAt])
  const setActive = useCallback((place: number) => setWished({ place, key: keyAt(place) }), [keyAt])
  // The row itself, not only that there is one: a drawing may come in between that still knows the former.
  const goal = useRef<number>(undefined)
  const body = useRef<HTMLTableSectionElement>(null)

  useEffect(() => {
    if (goal.current === undefined) return
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${goal.current}"]`)
    if (!row) return
    goal.current = undefined
    row.focus({ preventScroll: true })
  })

  const go = (next: number) => {
    goal.current = next
    setActive(next)
    virtualizer.scrollToIndex(next, { align: 'auto' })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const next = placeAfter(event.key, active, count)
    if (next !== undefined) go(next)
    else if (event.key === 'Enter' && isRow(event.target)) openRow(event.target)
    else if (event.key === ' ' && onPick && isRow(event.target)) onPick(active)
    else return
    event.preventDefault()
  }
  return { active, setActive, onKeyDown, body }
}

type Sought = Pick<Walking, 'count' | 'keyAt'> & { readonly place: number; readonly key?: string }

/** Where a row stands now: rows come, go and move while one of them has the focus. Where it is gone, the next one takes its place. */
export function placeOfRow({ place, key, count, keyAt }: Sought): number {
  if (key === undefined || (place < count && keyAt(place) === key)) return Math.min(place, Math.max(0, count - 1))
  for (let other = 0; other < count; other++) if (keyAt(other) === key) return other
  return Math.min(place, Math.max(0, count - 1))
}

export function placeAfter(key: string, here: number, count: number): number | undefined {
  const last = count - 1
  const wished: Readonly<Record<string, number>> = {
    j: here + 1,
    ArrowDown: here + 1,
    k: here - 1,
    ArrowUp: here - 1,
    PageDown: here + leap,
    PageUp: here - leap,
    Home: 0,
    End: last,
  }
  const place = wished[key]
  return place === undefined || count === 0 ? undefined : Math.min(last, Math.max(0, place))
}

const isRow = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement && target.dataset.index !== undefined
const openRow = (row: HTMLElement) => row.querySelector<HTMLElement>('[data-row-title] :is(a[href], button)')?.click()
const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
