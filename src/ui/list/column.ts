import type { ReactNode } from 'react'
import type { ListColumn } from './list-column.ts'
import type { SortValue } from './sort-rows.ts'

export type Column<Row> = ListColumn<Row> & {
  readonly id: string
  readonly cell: (row: Row) => ReactNode
  /** What a cell says beside its value: a column of its own where the list is taken along, such as the currency of an amount. */
  readonly also?: readonly ListColumn<Row>[]
  /** What the column is sorted by; without it the column cannot be sorted. */
  readonly sortValue?: (row: Row) => SortValue
  /** Numbers and dates stand at the end, with figures of one width. */
  readonly numeric?: boolean
}

/** Of the columns of a table those that are taken along. */
export const listColumns = <Row>(columns: readonly Column<Row>[]): readonly ListColumn<Row>[] =>
  columns.flatMap((column) => [column, ...(column.also ?? [])])
