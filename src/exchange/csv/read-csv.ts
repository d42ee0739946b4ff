import { parse } from 'csv-parse/browser/esm/sync'
import { guardedFormula } from '#src/exchange/csv/write-csv.ts'

/** Where something is wrong in a file: a line as an editor counts it, and the column by its name where one is meant. */
export interface FileProblem {
  readonly line: number
  readonly column: string | null
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  readonly separator: string
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly problems: readonly FileProblem[]
}

export const separators = [',', ';', '\t', '|'] as const

const longestRecord = 100_000

/**
 * The rows of a CSV file (RFC 4180, with any of the usual separators, with or without byte order mark) and everything that is
 * wrong with its form. The first line that is not empty names the columns. Texts that were made harmless for spreadsheets by
 * `writeCsv` come back as they were.
 */
export function readCsv(text: string): CsvTable {
  const separator = detectSeparator(text)
  // One kind of line end, so that lines are counted the same everywhere, inside quotes too.
  const lines = text.replaceAll(/\r\n?/g, '\n')
  const problems: FileProblem[] = []
  const records = parse(lines, {
    bom: true,
    delimiter: separator,
    info: true,
    raw: true,
    relax_column_count: true,
    // A quote in the middle of a cell is a character like any other: inches, or a nickname.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRecord,
    on_skip: (problem, raw = '') => {
      const last = problem?.lines ?? 1
      problems.push({
        line: Math.max(1, last - breaksInside(raw)),
        column: null,
        code: codes[problem?.code ?? ''] ?? 'unreadable',
      })
      return undefined
    },
  })
  const [header, ...rows] = records.map(
    ({ record, info, raw }): CsvRow => ({ line: info.lines - breaksInside(raw), cells: record.map(readCell) }),
  )
  if (!header)
    return { separator, header: [], rows: [], problems: [...problems, { line: 1, column: null, code: 'file-empty' }] }
  return {
    separator,
    header: header.cells,
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')),
    problems: [...problems, ...widthProblems(header.cells.length, rows)],
  }
}

const codes: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_MAX_RECORD_SIZE: 'line-too-long',
}

/** The separator that splits the first line into most columns; quoted text does not count. */
export function detectSeparator(text: string): string {
  const first =
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n|\r/)
      .find((line) => line.trim() !== '') ?? ''
  const bare = first.replaceAll(/"(?:[^"]|"")*"/g, '')
  const counts = separators.map((one) => ({ one, count: bare.split(one).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one
}

function widthProblems(width: number, rows: readonly CsvRow[]): FileProblem[] {
  return rows.flatMap(({ line, cells }) => {
    const filled = cells.findLastIndex((cell) => cell !== '') + 1
    return filled > width ? [{ line, column: null, code: 'too-many-cells', values: { cells: filled, columns: width } }] : []
  })
}

const readCell = (cell: string) => cell.trim().replace(guardedFormula, '')

// A record's line is counted where it ends; with line breaks inside quotes it began earlier.
const breaksInside = (raw: string) => raw.replace(/^\n+/, '').replace(/\n+$/, '').split('\n').length - 1
