import { useMemo, useState } from 'react'
import common from '../design/common.module.css'
import { useFormats } from '../text/useLocale.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { type Column, listColumns } from './column.ts'
import { ListDownload } from './ListDownload.tsx'
import classes from './list.module.css'
import { type SortOrder, sortRows } from './sort-rows.ts'
import { walkRows } from './walk-rows.ts'

type Props<Row> = {
  /** What the table holds, for those who do not see it. */
  readonly caption: string
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Of a table that shows only the first rows, all of them: they are what is taken along. */
  readonly all?: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly initialOrder?: SortOrder
}

export function DataTable<Row>({ caption, columns, rows, all, rowKey, initialOrder }: Props<Row>) {
  const { compare } = useFormats()
  const [order, setOrder] = useState(initialOrder)
  const sorted = useMemo(() => {
    const valueAt = columns.find(({ id }) => id === order?.column)?.sortValue
    return valueAt && order ? sortRows(rows, { valueAt, compare, descending: order.descending }) : rows
  }, [columns, rows, order, compare])

  return (
    <>
      <ListDownload name={caption} rows={all ?? sorted} columns={listColumns(columns)} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must be scrolled by keyboard too */}
      <div role="group" className={classes.scroll} aria-label={caption} tabIndex={0}>
        <table className={classes.table} data-rows onKeyDown={walkRows}>
          <caption className={common.unseen}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead key={column.id} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={rowKey(row)} data-row={rowKey(row)} tabIndex={-1}>
                {columns.map((column, place) => (
                  <Cell key={column.id} column={column} row={row} names={place === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type CellProps<Row> = { readonly column: Column<Row>; readonly row: Row; readonly names: boolean }

function Cell<Row>({ column, row, names }: CellProps<Row>) {
  if (!names) return <td data-numeric={column.numeric}>{column.cell(row)}</td>
  return (
    <th scope="row" data-row-title>
      {column.cell(row)}
    </th>
  )
}
