import type { ReactNode } from 'react'
import type { SortValue } from './sort-rows.ts'

export type Column<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** What the column is sorted by; without it the column cannot be sorted. */
  readonly sortValue?: (row: Row) => SortValue
  /** Numbers and dates stand at the end, with figures of one width. */
  readonly numeric?: boolean
}
