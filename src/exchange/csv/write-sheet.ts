import { writeCsv } from '#src/exchange/csv/write-csv.ts'
import type { Sheet, SheetCell } from '#src/exchange/sheet.ts'

/** A list as a CSV file. Days and times stay as they are written everywhere; only their separator makes a time readable. */
export const writeSheetCsv = ({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string =>
  writeCsv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ kind }, place) => textOf(row[place] ?? null, kind))),
  )

const textOf = (cell: SheetCell, kind: string): string =>
  cell === null ? '' : kind === 'time' ? String(cell).replace('T', ' ') : String(cell)
