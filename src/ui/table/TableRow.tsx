import { memo, type ReactNode, type Ref } from 'react'
import classes from './table.module.css'
import type { TableColumn } from './table-column.ts'

type Props<Row> = {
  readonly row: Row
  readonly index: number
  readonly rowKey: string
  readonly columns: readonly TableColumn<Row>[]
  readonly isActive: boolean
  /** Undefined where rows cannot be picked. */
  readonly isPicked: boolean | undefined
  readonly pickLabel: string | undefined
  readonly onPick: (index: number) => void
  /** How far below the first row. */
  readonly offset: number
  /** Undefined where a row is a card. */
  readonly tracks: string | undefined
  readonly measure: Ref<HTMLTableRowElement>
  readonly onFocus: (index: number) => void
}

function Line<Row>({ row, index, rowKey, columns, isActive, offset, tracks, ...props }: Props<Row>) {
  const { isPicked, pickLabel, onPick, measure, onFocus } = props
  return (
    <tr
      ref={measure}
      className={classes.row}
      data-index={index}
      data-row={rowKey}
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${offset}px)`, ...(tracks === undefined ? {} : { gridTemplateColumns: tracks }) }}
      onFocus={() => onFocus(index)}
    >
      {isPicked === undefined ? null : (
        <td className={classes.pick}>
          <input type="checkbox" aria-label={pickLabel} tabIndex={-1} checked={isPicked} onChange={() => onPick(index)} />
        </td>
      )}
      {columns.map((column, place) => (
        <Cell key={column.id} column={column} isName={place === 0}>
          {column.cell(row)}
        </Cell>
      ))}
    </tr>
  )
}

/** While others come into sight by scrolling, the rows that stand are left as they are. */
export const TableRow = memo(Line) as typeof Line

type CellProps<Row> = { readonly column: TableColumn<Row>; readonly isName: boolean; readonly children: ReactNode }

function Cell<Row>({ column: { header, numeric, beside }, isName, children }: CellProps<Row>) {
  if (isName)
    return (
      <th scope="row" data-row-title>
        {children}
      </th>
    )
  return (
    <td data-numeric={numeric} data-beside={beside}>
      {beside ? null : (
        <span className={classes.label} aria-hidden="true">
          {header}
        </span>
      )}
      {children}
    </td>
  )
}
