/** What had the focus and what it stood in, so that the place is known even when it is gone. */
export interface Trace {
  readonly element: HTMLElement
  /** From the element outwards, as it was. */
  readonly around: readonly Element[]
  /** The page it was on: nothing is looked for on another one. */
  readonly path: string
}

/** Rows, cards and lines of tables: what is walked one by one. */
export const rowSelector = '[data-row], [data-card]'

export function traceOf(element: HTMLElement): Trace {
  const around: Element[] = []
  for (let one: Element | null = element; one; one = one.parentElement) around.push(one)
  return { element, around, path: location.pathname }
}

/** The nearest of what it stood in that is still there. */
export const groundOf = ({ around }: Trace): Element => around.find((one) => one.isConnected) ?? document.body

/** What stands for it after the page was drawn anew: the same kind of control of the same name, where only one is so called. */
export function againOf(trace: Trace, ground = groundOf(trace)): HTMLElement | undefined {
  const name = nameOf(trace.element)
  if (name === '') return undefined
  const { tagName } = trace.element
  const named = [...ground.querySelectorAll<HTMLElement>(tagName)].filter((one) => nameOf(one) === name && canFocus(one))
  return named.length === 1 ? named[0] : undefined
}

/** Another control of the same group, the nearest first. */
export function besideOf({ element, around }: Trace): HTMLElement | undefined {
  const near = around
    .slice(1, 4)
    .map((one) => [...one.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')])
  return near.flat().find((one) => one !== element && canFocus(one))
}

function nameOf(element: HTMLElement): string {
  if (/^H[1-6]$/.test(element.tagName)) return element.tagName
  const { name, href } = element as Partial<HTMLInputElement & HTMLAnchorElement>
  return element.getAttribute('aria-label') ?? (name || href || element.textContent.trim())
}

/** What a row is known by: its key, or else where its title leads, or else how it is called. */
export function rowName(row: Element): string {
  const { row: key, card } = (row as HTMLElement).dataset
  const title = row.querySelector('[data-row-title], [data-card-title]')
  return key || card || title?.querySelector('a')?.getAttribute('href') || title?.textContent || ''
}

/** Where a row takes the focus: at its link or button, or as a whole where it is walked as a whole. */
export function focusOfRow(row: HTMLElement): HTMLElement {
  if (row.dataset.index !== undefined) return row
  return row.querySelector<HTMLElement>(':is([data-row-title], [data-card-title]) :is(a[href], button)') ?? row
}

export const canFocus = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled, [inert] *') && element.checkVisibility({ visibilityProperty: true })
