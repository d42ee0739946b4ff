import type { Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'
import type { SortOrder } from '../list/sort-rows.ts'

type Options = {
  readonly rows: readonly unknown[]
  readonly order: SortOrder | undefined
  readonly virtualizer: Virtualizer<Window, HTMLTableRowElement>
}

interface Drawn extends Pick<Options, 'rows' | 'order'> {
  readonly items: readonly { readonly key: unknown; readonly start: number }[]
}

/**
 * Rows that come and go above do not push away those being read: the first whole row in sight stays where it is. The browser does this
 * for what flows, and these rows are placed. Where another order was asked for nothing is held.
 */
export function useSteadyRows({ rows, order, virtualizer }: Options): void {
  const drawn = useRef<Drawn>(undefined)
  useLayoutEffect(() => {
    const before = drawn.current
    const items = virtualizer.getVirtualItems().map(({ key, start }) => ({ key, start }))
    drawn.current = { rows, order, items }
    if (!before || before.rows === rows || before.order !== order || isAtBeginning(virtualizer)) return
    const read = before.items.find(({ start }) => start >= scrollY)
    const now = read && virtualizer.measurementsCache.find(({ key }) => key === read.key)
    if (now && now.start !== read.start) scrollBy({ top: now.start - read.start, behavior: 'instant' })
  })
}

const isAtBeginning = ({ options }: Options['virtualizer']) => scrollY <= options.scrollMargin
