import type { CsvTable, FileProblem } from '#src/exchange/csv/read-csv.ts'
import { type DecimalSign, detectDecimalSign } from '#src/exchange/csv/read-numbers.ts'
import { type ReadCell, type ReadRow, readXlsx } from '#src/exchange/xlsx/read-xlsx.ts'

/**
 * A workbook's first sheet as the table that a CSV file would give: lines are the sheet's rows, so that every problem has its place.
 * A cell that is a number needs no guessing: it is written with the decimal sign that the file's texts use, and never so that it could
 * mean another number.
 */
export function readXlsxTable(bytes: Uint8Array, decimal?: DecimalSign): CsvTable {
  const read = readXlsx(bytes)
  const separator = ','
  if (!read.ok) return { separator, header: [], rows: [], problems: [{ line: 1, column: null, code: read.code }] }
  const [first, ...rows] = read.rows
  if (!first) return { separator, header: [], rows: [], problems: [{ line: 1, column: null, code: 'file-empty' }] }
  const width = Math.max(...first.cells.keys()) + 1
  const sign = decimal ?? signOf(read.rows)
  const cellsOf = ({ cells }: ReadRow) => Array.from({ length: width }, (_, place) => textOf(cells.get(place), sign))
  return {
    separator,
    header: cellsOf(first),
    rows: rows.map((row) => ({ line: row.row, cells: cellsOf(row) })),
    problems: rows.flatMap((row) => rowProblems(row, width)),
  }
}

function signOf(rows: readonly ReadRow[]): DecimalSign {
  const texts = rows.flatMap(({ cells }) => [...cells.values()].flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])))
  return detectDecimalSign(texts) === 'comma' ? 'comma' : 'point'
}

function textOf(cell: ReadCell | undefined, sign: DecimalSign): string {
  if (!cell) return ''
  if (cell.kind !== 'number') return cell.text.trim()
  const [whole, part] = cell.text.split('.')
  if (part === undefined) return cell.text
  // Three decimals could be a group of thousands: four cannot.
  return `${whole}${sign === 'comma' ? ',' : '.'}${part.length === 3 ? `${part}0` : part}`
}

function rowProblems({ row, cells }: ReadRow, width: number): FileProblem[] {
  const problems: FileProblem[] = []
  const filled = Math.max(...cells.keys()) + 1
  if (filled > width)
    problems.push({ line: row, column: null, code: 'too-many-cells', values: { cells: filled, columns: width } })
  for (const { kind, text } of cells.values())
    if (kind === 'error') problems.push({ line: row, column: null, code: 'cell-error', values: { written: text.slice(0, 20) } })
  return problems
}
