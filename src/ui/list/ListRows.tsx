import type { ReactNode } from 'react'
import { ListDownload } from './ListDownload.tsx'
import classes from './list.module.css'
import type { ListColumn, ListedRows } from './list-column.ts'
import { walkRows } from './walk-rows.ts'

type Props<Row> = {
  readonly label: string
  /** What the file is called, where the label alone would not tell. */
  readonly name?: string
  readonly rows: ListedRows<Row>
  readonly columns: readonly ListColumn<Row>[]
  readonly children: ReactNode
}

/** Rows of the same kind, below each other, walked by keyboard and taken along. */
export function ListRows<Row>({ label, name = label, rows, columns, children }: Props<Row>) {
  return (
    <>
      <ListDownload name={name} rows={rows} columns={columns} />
      <ul className={classes.rows} data-rows aria-label={label} onKeyDown={walkRows}>
        {children}
      </ul>
    </>
  )
}
