import type { ColumnKind, Sheet, SheetCell } from '#src/exchange/sheet.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import type { Locale } from '#src/ui/text/useLocale.ts'

export interface DownloadList<Row> {
  /** What the list is called: the name of the sheet and of the file. */
  readonly name: string
  readonly columns: readonly ListColumn<Row>[]
  /** As they stand on the screen, in their order; of a list with pages, all of them. */
  readonly rows: readonly Row[]
}

export type DownloadForm = 'csv' | 'xlsx'

type Reader = Pick<Locale, 'direction' | 'timeZone'>

/** The list as a sheet in the reader's language, direction and time zone. */
export function toSheet<Row>({ name, columns, rows }: DownloadList<Row>, { direction, timeZone }: Reader): Sheet {
  return {
    name,
    columns: columns.map(({ header, kind }) => ({ name: kind === 'time' ? `${header} (${timeZone})` : header, kind })),
    rows: rows.map((row) => columns.map(({ value, kind }) => toCell(value(row) ?? null, kind, timeZone))),
    rightToLeft: direction === 'rtl',
  }
}

function toCell(value: SheetCell, kind: ColumnKind, timeZone: string): SheetCell {
  if (value === null || value === '') return null
  if (kind === 'time') return clockTime(String(value), timeZone)
  // Marks of direction are for the screen: in a cell they would only keep words from being found.
  return typeof value === 'string' ? value.replaceAll(/[\u200E\u200F\u2066-\u2069]/g, '') : value
}

function clockTime(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(instant))
  return parts.replace(' ', 'T')
}

export interface ListFile {
  readonly name: string
  readonly content: Blob
}

/** The file, written only now: nobody loads the writers before somebody asks for one. */
export async function writeList<Row>(form: DownloadForm, list: DownloadList<Row>, reader: Reader): Promise<ListFile> {
  const sheet = toSheet(list, reader)
  const name = `${fileName(list.name)}.${form}`
  if (form === 'csv') {
    const { writeSheetCsv } = await import('#src/exchange/csv/write-sheet.ts')
    return { name, content: new Blob([writeSheetCsv(sheet)], { type: 'text/csv;charset=utf-8' }) }
  }
  const { writeXlsx } = await import('#src/exchange/xlsx/write-xlsx.ts')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name, content: new Blob([writeXlsx(sheet)], { type }) }
}

/** A name that every system takes. */
export const fileName = (name: string) =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120) || 'list'
