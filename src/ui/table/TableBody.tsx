import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { SortOrder } from '../list/sort-rows.ts'
import { TableRow } from './TableRow.tsx'
import classes from './table.module.css'
import type { Picking, TableColumn } from './table-column.ts'
import { useSteadyRows } from './useSteadyRows.ts'
import { useWalk } from './useWalk.ts'

type Props<Row> = {
  readonly rows: readonly Row[]
  /** In which they stand. */
  readonly order: SortOrder | undefined
  readonly columns: readonly TableColumn<Row>[]
  readonly rowKey: (row: Row) => string
  readonly picking: Picking<Row> | undefined
  readonly tracks: string
  readonly isNarrow: boolean
}

export function TableBody<Row>({ rows, order, columns, rowKey, picking, tracks, isNarrow }: Props<Row>) {
  const [top, setTop] = useState(0)
  const place = useRef(0)
  const keyAt = (index: number) => rowKey(rows[index] as Row)
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count: rows.length,
    estimateSize: () => (isNarrow ? 132 : 45),
    overscan: 12,
    scrollMargin: top,
    // Below the head that stays, above the bar of a phone.
    scrollPaddingStart: 72,
    scrollPaddingEnd: 64,
    getItemKey: keyAt,
    // The row that has the focus stays, wherever one scrolls: focus is never lost.
    rangeExtractor: (range) => [...new Set([place.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })
  const pickAt = (index: number) => {
    const row = rows[index]
    if (row !== undefined) picking?.onPick(row)
  }
  const walk = useWalk({ count: rows.length, keyAt, virtualizer, onPick: picking ? pickAt : undefined })
  place.current = walk.active
  useSteadyRows({ rows, order, virtualizer })
  const { body } = walk

  // What stands above may grow and shrink: where the rows begin is measured after every drawing.
  useLayoutEffect(() => {
    const next = (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY
    if (Math.abs(next - top) > 1) setTop(next)
  })

  return (
    <tbody ref={body} className={classes.body} style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={walk.onKeyDown}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index]
        if (row === undefined) return null
        return (
          <TableRow
            key={key}
            row={row}
            index={index}
            rowKey={rowKey(row)}
            columns={columns}
            isActive={index === walk.active}
            pick={picking && { isPicked: picking.isPicked(row), label: picking.label(row), onPick: () => picking.onPick(row) }}
            style={{ transform: `translateY(${start - top}px)`, ...(isNarrow ? {} : { gridTemplateColumns: tracks }) }}
            measure={virtualizer.measureElement}
            onFocus={() => walk.setActive(index)}
          />
        )
      })}
    </tbody>
  )
}
