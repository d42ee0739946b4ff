import { againOf, canFocus, focusOfRow, groundOf, rowName, rowSelector, type Trace } from './trace.ts'

/** What was taken out of the page and put into it, together with what had the focus. */
export type Changes = readonly MutationRecord[]

export interface Goal {
  readonly element: HTMLElement
  /** The reader stays where he is: what has the focus need not be in sight. */
  readonly still: boolean
}

const overlays = 'dialog, [role="dialog"], [role="menu"], [role="listbox"]'
const fields = ':is(input:not([type="hidden"]), textarea, select):not(:disabled)'

/**
 * Where the focus goes when what had it is gone. A row: the same row elsewhere, its neighbour, the heading of its list. Anything else: the
 * same control drawn anew, the form or the rows that came in its place, what opened it, the heading above.
 */
export function goalAfter(lost: Trace, changes: Changes, before: readonly Trace[]): Goal | undefined {
  const row = lost.around.find((one) => one.matches(rowSelector))
  if (row && !row.isConnected) return still(rowAfter(lost, row, changes) ?? headingAbove(lost, changes))
  const again = againOf(lost)
  if (again) return still(again)
  if (row instanceof HTMLElement) return moving(openerOf(lost, before, row) ?? focusOfRow(row))
  const came = lost.around.some((one) => one.matches('form')) ? undefined : inItsPlace(lost, changes)
  const found = came ?? openerOf(lost, before)
  return found ? moving(found) : still(headingAbove(lost, changes))
}

const still = (element: HTMLElement | undefined): Goal | undefined => element && { element, still: true }
const moving = (element: HTMLElement): Goal => ({ element, still: false })

function rowAfter(lost: Trace, row: Element, changes: Changes): HTMLElement | undefined {
  const list = lost.around.find((one) => one.matches('[data-rows]'))
  const name = rowName(row)
  const ground = lost.around.find((one) => one.isConnected && one.matches('main')) ?? document.body
  const same = [...rowsIn(list?.isConnected ? list : ground), ...rowsIn(ground)].find((one) => rowName(one) === name)
  if (same && name !== '') return againOf(lost, same) ?? focusOfRow(same)
  if (!list?.isConnected) return undefined
  const rows = rowsIn(list)
  const place = placeOf(lost, changes)
  const next = rows.find((one) => isBehind(one, place)) ?? rows.at(-1)
  return next && focusOfRow(next)
}

const rowsIn = (ground: Element) => [...ground.querySelectorAll<HTMLElement>(rowSelector)]

/** Where it was: before the next thing that is still there, or else at the end of what is still around it. */
interface Place {
  readonly next: Node | undefined
  readonly inside: Node
}

function placeOf({ around }: Trace, changes: Changes): Place {
  const gone = around.findLast((one) => !one.isConnected)
  const inside = around.find((one) => one.isConnected) ?? document.body
  return { next: gone && nextOf(gone, changes), inside }
}

/** Neighbours may have gone along with it, one after the other. */
function nextOf(gone: Node, changes: Changes): Node | undefined {
  const at = changes.findIndex(({ removedNodes }) => holds(removedNodes, gone))
  const next = changes[at]?.nextSibling ?? undefined
  return next === undefined || next.isConnected ? next : nextOf(next, changes.slice(at + 1))
}

const holds = (nodes: NodeList, node: Node) => [...nodes].includes(node as ChildNode)

function isBehind(element: Element, { next, inside }: Place): boolean {
  if (next) return next.contains(element) || follows(next, element)
  return !inside.contains(element) && follows(inside, element)
}

const follows = (one: Node, other: Node) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** A form that opened where the button stood, or the rows that the button asked for. */
function inItsPlace(lost: Trace, changes: Changes): HTMLElement | undefined {
  const ground = groundOf(lost).closest('section, main, dialog') ?? document.body
  const added = changes
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((node) => node instanceof HTMLElement)
    .filter((node) => node.isConnected && ground.contains(node))
  const find = (selector: string) =>
    added.flatMap((node) => (node.matches(selector) ? [node] : [...node.querySelectorAll<HTMLElement>(selector)]))
  const field = find(fields).find(canFocus)
  const row = lost.element.matches('button') ? find(rowSelector)[0] : undefined
  return field ?? (row && focusOfRow(row))
}

/** What had the focus before: within the same row, form or section; anywhere, where a form, a menu or a dialog was closed. */
function openerOf(lost: Trace, before: readonly Trace[], row?: Element): HTMLElement | undefined {
  const ground = row ?? groundOfOpener(lost)
  for (const trace of before.toReversed()) {
    if (trace.path !== location.pathname) continue
    const found = canFocus(trace.element) ? trace.element : againOf(trace)
    if (found && ground?.contains(found) && !found.matches('main')) return found
  }
  return undefined
}

function groundOfOpener({ around }: Trace): Element | null {
  const main = around.find((one) => one.matches('main'))
  if (!main || around.some((one) => one.matches(overlays))) return document.body
  const form = around.find((one) => one.matches('form'))
  if (form) return form.isConnected ? form : document.querySelector('main')
  return around.find((one) => one.isConnected)?.closest('section') ?? null
}

/** The heading under which it stood. */
function headingAbove(lost: Trace, changes: Changes): HTMLElement | undefined {
  const ground = lost.around.find((one) => one.isConnected && one.matches('main, dialog')) ?? document.querySelector('main')
  const place = placeOf(lost, changes)
  const headings = [...(ground?.querySelectorAll<HTMLElement>('h1, h2, h3') ?? [])].filter(canFocus)
  const mark = place.next ?? place.inside
  const heading = headings.findLast((one) => follows(one, mark) || (!place.next && mark.contains(one))) ?? headings[0]
  return heading ?? document.getElementById('content') ?? undefined
}
