import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useLayoutEffect, useRef, useState } from 'react'
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

function Body<Row>({ rows, order, columns, rowKey, picking, tracks, isNarrow }: Props<Row>) {
  const [top, setTop] = useState(0)
  const place = useRef(0)
  // The places of all rows are worked out anew whenever this is another function.
  const keyAt = useCallback((index: number) => rowKey(rows[index] as Row), [rows, rowKey])
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
  const pickAt = usePickAt(rows, picking)
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
            isPicked={picking?.isPicked(row)}
            pickLabel={picking?.label(row)}
            onPick={pickAt}
            offset={start - top}
            tracks={isNarrow ? undefined : tracks}
            measure={virtualizer.measureElement}
            onFocus={walk.setActive}
          />
        )
      })}
    </tbody>
  )
}

/** Drawn anew only where rows or columns are others: the rest of a table changes more often than they. */
export const TableBody = memo(Body) as typeof Body

/** Picks the row at a place, always by the same function: rows that have not changed are not drawn again. */
function usePickAt<Row>(rows: readonly Row[], picking: Picking<Row> | undefined): (index: number) => void {
  const latest = useRef({ rows, picking })
  useLayoutEffect(() => {
    latest.current = { rows, picking }
  })
  return useCallback((index) => {
    const row = latest.current.rows[index]
    if (row !== undefined) latest.current.picking?.onPick(row)
  }, [])
}
