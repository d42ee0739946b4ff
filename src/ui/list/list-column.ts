import type { ColumnKind, SheetCell } from '#src/exchange/sheet.ts'

/** What a list says of each of its rows: every list declares it, so every list can be taken along. */
export type ListColumn<Row> = {
  readonly header: string
  /** A day is `2026-11-26`; a time is an instant, written as the reader's clock shows it. */
  readonly kind: ColumnKind
  readonly value: (row: Row) => SheetCell | undefined
}

/** The rows as they stand on the screen; of a list with pages, a way to all of them. */
export type ListedRows<Row> = readonly Row[] | (() => Promise<readonly Row[]>)
