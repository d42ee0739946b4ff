import { strFromU8 } from 'fflate'
import { columnPlace, dayOf, plainText } from '#src/exchange/xlsx/cells.ts'
import { readWorkbook, type Workbook } from '#src/exchange/xlsx/read-workbook.ts'
import { scanXml, XmlProblem, type XmlToken } from '#src/exchange/xlsx/scan-xml.ts'
import { UnpackProblem, unpack } from '#src/exchange/xlsx/unpack.ts'

/** What stands in a cell: a text, a number as its shortest text, a day or time, a yes or no, or the name of an error. */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'day' | 'boolean' | 'error'
  readonly text: string
}

export interface ReadRow {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number
  /** By the place of the column, from 0. */
  readonly cells: ReadonlyMap<number, ReadCell>
}

export type XlsxReading =
  | { readonly ok: true; readonly name: string; readonly names: readonly string[]; readonly rows: readonly ReadRow[] }
  | { readonly ok: false; readonly code: 'not-a-workbook' | 'too-large-unpacked' | 'too-many-sheet-cells' | 'sheet-missing' }

const limits = { mostBytes: 32 * 1024 * 1024, mostParts: 2_000 }
const mostCells = 500_000
const isWanted = (name: string) =>
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i.test(name)

class TooManyCells extends Error {}

/** The values of a sheet of an .xlsx file, with their places: the first sheet that is shown, or the one of that name. */
export function readXlsx(bytes: Uint8Array, sheet?: string): XlsxReading {
  try {
    const parts = new Map([...unpack(bytes, isWanted, limits)].map(([name, part]) => [name, strFromU8(part)]))
    const workbook = readWorkbook(parts)
    if (!workbook) return { ok: false, code: 'not-a-workbook' }
    const chosen = sheet === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === sheet)
    const xml = parts.get(chosen?.path ?? '')
    if (!chosen || xml === undefined) return { ok: false, code: 'sheet-missing' }
    return { ok: true, name: chosen.name, names: workbook.sheets.map(({ name }) => name), rows: readRows(xml, workbook) }
  } catch (problem) {
    if (problem instanceof UnpackProblem) return { ok: false, code: problem.code }
    if (problem instanceof XmlProblem) return { ok: false, code: 'not-a-workbook' }
    if (problem instanceof TooManyCells) return { ok: false, code: 'too-many-sheet-cells' }
    throw problem
  }
}

interface OpenCell {
  readonly place: number
  readonly type: string
  readonly style: number
  value: string
  isFormula: boolean
}

function readRows(xml: string, workbook: Workbook): ReadRow[] {
  const rows: { row: number; cells: Map<number, ReadCell> }[] = []
  for (const { row, cell } of scanCells(xml)) {
    const read = readCell(cell, workbook)
    if (!read) continue
    const last = rows.at(-1)
    if (last?.row === row) last.cells.set(cell.place, read)
    else rows.push({ row, cells: new Map([[cell.place, read]]) })
  }
  return rows
}

/** Cells as they stand, one after the other; a place that is not said is the next one. */
function* scanCells(xml: string): Generator<{ row: number; cell: OpenCell }> {
  let [row, place, count] = [0, -1, 0]
  let cell = openCell({}, 0)
  let isValue = false
  for (const token of scanXml(xml)) {
    if (token.kind === 'text') {
      if (isValue) cell.value += token.text
      continue
    }
    // The text of a formula is not its value; how a word is read aloud is not its text.
    isValue = startsValue(token)
    if (endsCell(token)) yield { row, cell }
    if (token.kind === 'close') continue
    if (token.name === 'row') {
      row = Number(token.attributes.r ?? row + 1)
      place = -1
    } else if (token.name === 'c') {
      if (++count > mostCells) throw new TooManyCells()
      cell = openCell(token.attributes, place + 1)
      place = cell.place
    } else if (token.name === 'f') cell.isFormula = true
  }
}

const endsCell = (token: XmlToken) => token.kind === 'close' && token.name === 'c'

const startsValue = (token: XmlToken) => token.kind === 'open' && (token.name === 'v' || token.name === 't') && !token.isEmpty

const openCell = ({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>, next: number): OpenCell => ({
  place: placeOf(r) ?? next,
  type: t,
  style: Number(s),
  value: '',
  isFormula: false,
})

const placeOf = (reference: string | undefined) =>
  reference === undefined ? undefined : columnPlace(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')

function readCell(
  { type, style, value, isFormula }: OpenCell,
  { strings, dayStyles, countsFrom1904 }: Workbook,
): ReadCell | undefined {
  // Nobody has computed it yet: the program that wrote it could not, and neither do we.
  if (isFormula && value === '') return { kind: 'error', text: '=' }
  if (type === 's') return textCell(strings[Number(value)] ?? '')
  if (type === 'inlineStr' || type === 'str') return textCell(plainText(value))
  if (type === 'b') return { kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'e') return { kind: 'error', text: value }
  if (type === 'd') return { kind: 'day', text: value }
  const number = value.trim() === '' ? Number.NaN : Number(value)
  if (!Number.isFinite(number)) return undefined
  const day = dayStyles.has(style) ? dayOf(number, countsFrom1904) : undefined
  return day === undefined ? { kind: 'number', text: decimalText(number) } : { kind: 'day', text: day }
}

const textCell = (text: string): ReadCell | undefined => (text === '' ? undefined : { kind: 'text', text })

/**
 * A spreadsheet keeps doubles and shows fifteen digits: 0.1 + 0.2 is 0.3 to whoever looks at it, and so it is here. Without an
 * exponent, which nobody typed.
 */
export function decimalText(number: number): string {
  const shown = Number(number.toPrecision(15))
  const text = String(shown)
  if (!text.includes('e')) return text
  return Math.abs(shown) >= 1
    ? BigInt(shown).toString()
    : shown.toFixed(Math.min(100, 14 - Math.floor(Math.log10(Math.abs(shown))))).replace(/\.?0+$/, '')
}
