import { strToU8, zipSync } from 'fflate'
import { isRisky } from '#src/exchange/csv/write-csv.ts'
import type { ColumnKind, Sheet, SheetCell } from '#src/exchange/sheet.ts'
import { columnLetters, dayNumber, legalText, longestCell, sheetName, timeNumber } from '#src/exchange/xlsx/cells.ts'

/** More rows than a sheet can have are left out; callers tell their reader before. */
const mostSheetRows = 1_048_575

/**
 * A workbook of one sheet (ECMA-376) that Excel and LibreOffice open: numbers are numbers, days and times are those, text is text
 * and never a formula; the header stays in sight, columns are as wide as what stands in them, and from right to left where one reads so.
 * The same sheet always gives the same bytes.
 */
export function writeXlsx(sheet: Sheet): Uint8Array<ArrayBuffer> {
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)
  return zipSync(
    {
      '[Content_Types].xml': part(contentTypes),
      '_rels/.rels': part(packageRelations),
      'xl/workbook.xml': part(workbook(sheetName(sheet.name))),
      'xl/_rels/workbook.xml.rels': part(workbookRelations),
      'xl/styles.xml': part(styles),
      'xl/worksheets/sheet1.xml': part(worksheet(sheet)),
    },
    { level: 6, mtime: '1980-01-01T12:00:00' },
  )
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageSchema = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = `<Types xmlns="${packageSchema}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`

const packageRelations = `<Relationships xmlns="${packageSchema}/relationships"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbookRelations = `<Relationships xmlns="${packageSchema}/relationships"><Relationship Id="rId1" Type="${officeRelations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`

const workbook = (name: string) =>
  `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets><sheet name="${legalText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`

/** Places in `cellXfs` below. */
const styleOf = { plain: 0, header: 1, date: 2, time: 3, guarded: 4 } as const

// 14 is the day as the reader's country writes it. A text that looks like a formula keeps its quote mark, so that editing the cell
// does not make it one.
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function worksheet({ columns, rows, rightToLeft }: Sheet): string {
  const shown = rows.slice(0, mostSheetRows)
  const side = rightToLeft ? ' rightToLeft="1"' : ''
  const view = `<sheetViews><sheetView workbookViewId="0"${side}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  const widths = columns.map(({ name }, place) => {
    const longest = shown.slice(0, 500).reduce((most, row) => Math.max(most, lengthOf(row[place])), name.length)
    return `<col min="${place + 1}" max="${place + 1}" width="${Math.min(60, Math.max(8, longest + 2))}" customWidth="1"/>`
  })
  const header = columns.map(({ name }, place) => textCell(place, 1, { text: name, style: styleOf.header }))
  const lines = shown.map((row, index) => {
    const cells = columns.map(({ kind }, place) => cell({ place, row: index + 2, kind }, row[place] ?? null))
    return `<row r="${index + 2}">${cells.join('')}</row>`
  })
  const last = `${columnLetters(columns.length - 1)}${shown.length + 1}`
  return `<worksheet xmlns="${main}"><dimension ref="A1:${last}"/>${view}<cols>${widths.join('')}</cols><sheetData><row r="1">${header.join('')}</row>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`
}

const lengthOf = (value: SheetCell | undefined) =>
  value === null || value === undefined
    ? 0
    : Math.max(
        ...String(value)
          .split('\n')
          .map((line) => line.length),
      )

interface Place {
  readonly place: number
  readonly row: number
  readonly kind: ColumnKind
}

function cell({ place, row, kind }: Place, value: SheetCell): string {
  if (value === null || value === '') return ''
  const number = numberOf(value, kind)
  if (number === undefined) {
    const text = String(value)
    return textCell(place, row, { text, style: isRisky(text) ? styleOf.guarded : styleOf.plain })
  }
  const style = kind === 'date' || kind === 'time' ? ` s="${styleOf[kind]}"` : ''
  return `<c r="${columnLetters(place)}${row}"${style}><v>${number}</v></c>`
}

/** What the cell counts as; undefined where it has to be kept as text so that nothing of it is lost. */
function numberOf(value: string | number, kind: ColumnKind): string | undefined {
  if (kind === 'text') return undefined
  if (kind === 'date') return dayNumber(String(value))?.toString()
  if (kind === 'time') return timeNumber(String(value))?.toString()
  const text = String(value)
  const isPlain = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)
  // A spreadsheet counts with fifteen digits: a number of more would come back as another one.
  return isPlain && text.replace(/^-?0*\.?0*/, '').replaceAll(/\D/g, '').length <= 15 ? text : undefined
}

const textCell = (place: number, row: number, { text, style }: { text: string; style: number }) =>
  `<c r="${columnLetters(place)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${legalText(text.slice(0, longestCell))}</t></is></c>`
