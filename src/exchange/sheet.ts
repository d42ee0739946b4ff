/** What the cells of a column are: a spreadsheet sorts, adds and filters them by it. */
export type ColumnKind = 'text' | 'number' | 'date' | 'time'

export interface SheetColumn {
  readonly name: string
  readonly kind: ColumnKind
}

/**
 * A cell by its column's kind: text; a number or an exact decimal as its text; a day (`2026-11-26`); a time as a clock shows it
 * (`2026-11-26T08:00`), since spreadsheets know no zones. Nothing is null.
 */
export type SheetCell = string | number | null

export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  readonly rightToLeft: boolean
}
