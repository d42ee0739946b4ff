/**
 * A CSV file as spreadsheets read it (RFC 4180): UTF-8 with byte order mark, commas, CRLF. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it, which `readCsv` takes away again; numbers stay numbers, negative ones too.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => quoted(harmless(cell))).join(','))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

/** What begins a formula, in full width too, since some spreadsheets take that for the same; and what hides such a beginning. */
const formula = String.raw`(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])`
const startsFormula = new RegExp(`^'*${formula}`)
/** An apostrophe that `writeCsv` put there. */
export const guardedFormula = new RegExp(`^'(?='*${formula})`)

const isNumber = (cell: string) => /^-?\d+(?:\.\d+)?$/.test(cell)

/** Whether a spreadsheet might run a text as a formula. */
export const isRisky = (cell: string) => !isNumber(cell) && startsFormula.test(cell)

const harmless = (cell: string) => (isRisky(cell) ? `'${cell}` : cell)

const quoted = (cell: string) => (/[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
