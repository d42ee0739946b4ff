/**
 * A CSV file as spreadsheets read it: UTF-8 with byte order mark, commas, CRLF. A text that a spreadsheet would run as a formula
 * gets an apostrophe before it, which `readCsv` takes away again; numbers stay numbers, negative ones too.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => quoted(harmless(cell))).join(','))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

const isNumber = (cell: string) => /^-?\d+(?:\.\d+)?$/.test(cell)

const harmless = (cell: string) => (!isNumber(cell) && /^'*(?:\s*[=+\-@]|[\t\r])/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string) => (/[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
