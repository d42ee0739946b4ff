import { goalAfter } from './focus-goal.ts'
import { besideOf, canFocus, type Trace, traceOf } from './trace.ts'

/** So many places are remembered to go back to: a form has more fields than that only where one would not go back beyond it. */
const remembered = 40

/**
 * The focus is never lost: when what had it is taken from the page, it goes on to where the reader would look for it. Everything in
 * the page is served, whoever took it away: a person's own step, the other side, a part that was drawn anew. Whatever sets the focus
 * itself goes before. Returns what ends it.
 */
export function keepFocus(): () => void {
  let current = document.activeElement instanceof HTMLElement ? traceOf(document.activeElement) : undefined
  const before: Trace[] = []

  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || current?.element === target) return
    if (current) before.push(current)
    before.splice(0, before.length - remembered)
    current = traceOf(target)
  }
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    // Some browsers tell of it while the element is being taken away: only what stays was left on purpose.
    if (relatedTarget === null) queueMicrotask(() => isLeft(target) && current?.element === target && leave())
  }
  const leave = () => {
    if (current) before.push(current)
    current = undefined
  }
  const observer = new MutationObserver((changes) => {
    if (!current) return
    // A button that led to its end, such as “move up” at the top, hands over to the one beside it.
    const beside = isAtEnd(current.element) ? besideOf(current) : undefined
    if (beside) return give(beside, true)
    if (!isFree()) return
    // What was pressed is disabled while it works, and has the focus again afterwards.
    if (current.element.isConnected) return canFocus(current.element) ? give(current.element, true) : undefined
    const goal = goalAfter(current, changes, before)
    if (goal) give(goal.element, goal.still)
  })

  document.addEventListener('focusin', onFocus)
  document.addEventListener('focusout', onBlur)
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  return () => {
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('focusout', onBlur)
    observer.disconnect()
  }
}

const isAtEnd = (element: HTMLElement) => element.isConnected && element.matches(':disabled:not([data-loading])')

const isFree = () => document.activeElement === null || document.activeElement === document.body

const isLeft = (target: EventTarget | null) => target instanceof HTMLElement && canFocus(target) && isFree()

function give(element: HTMLElement, still: boolean): void {
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: still })
}
