import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/**
 * Walks the rows inside an element by j and k or the arrows; Home and End go to its ends. Focus lands on the link or button of
 * the row, so Enter opens it as everywhere else.
 */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const here = rows.findIndex((row) => row.contains(document.activeElement))
  const next = nextRow(event.key, here, rows.length)
  const row = next === undefined ? undefined : rows[next]
  if (!row) return
  event.preventDefault()
  const target = row.querySelector<HTMLElement>('[data-row-title] :is(a[href], button)') ?? row
  target.focus()
}

function nextRow(key: string, here: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, here + step))
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
