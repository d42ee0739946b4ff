import { useElementSize } from '@mantine/hooks'
import { useDeferredValue, useMemo } from 'react'
import { listColumns } from '../list/column.ts'
import { DownloadMenu } from '../list/DownloadMenu.tsx'
import { type SortOrder, sortRows } from '../list/sort-rows.ts'
import { useFormats } from '../text/useLocale.ts'
import { TableBody } from './TableBody.tsx'
import { TableHead } from './TableHead.tsx'
import { TableTools } from './TableTools.tsx'
import classes from './table.module.css'
import { columnGap, columnsWithRoom, gridTracks, type Picking, type TableColumn } from './table-column.ts'
import { useColumnChoice } from './useColumnChoice.ts'

export type TableProps<Row> = {
  /** What the table holds. */
  readonly label: string
  /** Under which the choice of columns is remembered. */
  readonly name: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly order: SortOrder | undefined
  readonly onOrder: (order: SortOrder) => void
  readonly picking?: Picking<Row>
  /** Of a table that shows only the first rows, all of them: they are what is taken along. */
  readonly all?: () => Promise<readonly Row[]>
}

// Below this width a row is a card: its name, its state, and the rest with their labels.
const narrow = 620

/** Rows by the ten thousand, of which only those in sight are drawn. The page scrolls, not a box in it. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, name, columns, rows, rowKey, order, onOrder, picking, all } = props
  const { compare } = useFormats()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const choice = useColumnChoice(name, columns)
  const isNarrow = width > 0 && width < narrow
  const room = isNarrow ? Number.POSITIVE_INFINITY : width - 2 * columnGap - (picking ? 24 + columnGap : 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen follows from the choice
  const shown = useMemo(
    () => columnsWithRoom(columns, { isChosen: choice.isChosen, width: room }),
    [columns, choice.changed, room],
  )
  const tracks = (picking ? '24px ' : '') + gridTracks(shown as readonly TableColumn<never>[])
  const wanted = useDeferredValue(order)
  const inOrder = (some: readonly Row[]) => {
    const valueAt = columns.find(({ id }) => id === wanted?.column)?.sortValue
    return valueAt && wanted ? sortRows(some, { valueAt, compare, descending: wanted.descending }) : some
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order depends on these alone
  const sorted = useMemo(() => inOrder(rows), [columns, rows, wanted, compare])

  return (
    <div ref={ref} className={classes.frame} data-narrow={isNarrow}>
      <TableTools columns={columns} shown={shown} choice={choice} order={order} onOrder={onOrder} isNarrow={isNarrow}>
        <DownloadMenu name={label} rows={all ? async () => inOrder(await all()) : sorted} columns={listColumns(columns)} />
      </TableTools>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by keyboard is a grid
        role="grid"
        className={classes.table}
        data-rows
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={picking ? true : undefined}
      >
        <TableHead
          columns={shown}
          order={order}
          onOrder={onOrder}
          tracks={tracks}
          isPicked={picking !== undefined}
          isNarrow={isNarrow}
        />
        {width > 0 ? (
          <TableBody
            rows={sorted}
            order={wanted}
            columns={shown}
            rowKey={rowKey}
            picking={picking}
            tracks={tracks}
            isNarrow={isNarrow}
          />
        ) : null}
      </table>
    </div>
  )
}
