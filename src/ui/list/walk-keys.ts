import type { KeyboardEvent } from 'react'

/** A letter that a button of the row names as its shortcut (`aria-keyshortcuts`) presses it, as long as the row has the focus. */
export function pressByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !/^[a-z]$/i.test(event.key)) return
  const { target } = event
  if (!(target instanceof HTMLElement) || target.isContentEditable || target.matches('input, textarea, select')) return
  const row = target.closest('[data-row]')
  const button = row?.querySelector<HTMLElement>(`[aria-keyshortcuts="${event.key.toLowerCase()}"]`)
  if (!button) return
  event.preventDefault()
  button.click()
}
