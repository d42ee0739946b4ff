import type { CSSProperties, ReactNode, Ref } from 'react'
import classes from './table.module.css'
import type { TableColumn } from './table-column.ts'

type Props<Row> = {
  readonly row: Row
  readonly index: number
  readonly rowKey: string
  readonly columns: readonly TableColumn<Row>[]
  readonly isActive: boolean
  readonly pick: { readonly isPicked: boolean; readonly label: string; readonly onPick: () => void } | undefined
  readonly style: CSSProperties
  readonly measure: Ref<HTMLTableRowElement>
  readonly onFocus: () => void
}

export function TableRow<Row>({ row, index, rowKey, columns, isActive, pick, style, measure, onFocus }: Props<Row>) {
  return (
    <tr
      ref={measure}
      className={classes.row}
      data-index={index}
      data-row={rowKey}
      aria-rowindex={index + 2}
      aria-selected={pick?.isPicked}
      tabIndex={isActive ? 0 : -1}
      style={style}
      onFocus={onFocus}
    >
      {pick ? (
        <td className={classes.pick}>
          <input type="checkbox" aria-label={pick.label} tabIndex={-1} checked={pick.isPicked} onChange={pick.onPick} />
        </td>
      ) : null}
      {columns.map((column, place) => (
        <Cell key={column.id} column={column} isName={place === 0}>
          {column.cell(row)}
        </Cell>
      ))}
    </tr>
  )
}

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
