import { currentOf } from '#src/core/measure-values/model.ts'
import { newestOf, normaliseKey, versionOn } from '#src/core/measures/model/definition.ts'
import { describeValues, type Measure } from '#src/core/measures/model/series.ts'
import { type CsvRow, type FileProblem, readCsv } from '#src/exchange/csv/read-csv.ts'
import { type DecimalSign, detectDecimalSign, isAmbiguousNumber, readNumber } from '#src/exchange/csv/read-numbers.ts'
import { writeCsv } from '#src/exchange/csv/write-csv.ts'
import { readXlsxTable } from '#src/exchange/xlsx/read-table.ts'
import { compareDecimals, type Decimal } from '#src/kit/decimal.ts'
import { periodKey, periodStart, readPeriod } from '#src/kit/period.ts'

/** Rows that one file may bring; more belong into several. */
export const mostRows = 5_000
const longestNote = 2_000

export interface FileToRead {
  /** A CSV file as its text. */
  readonly text?: string | undefined
  /** An Excel file as its bytes; lines are the rows of its first sheet. */
  readonly workbook?: Uint8Array | undefined
  /** The measure that all rows are of; without it the file names a measure in each. */
  readonly measureId?: string | undefined
  /** The decimal sign, where whoever brings the file said it. */
  readonly decimal?: DecimalSign | undefined
}

export interface Surroundings {
  readonly measures: readonly Measure[]
  readonly today: string
  mayEnter(measure: Measure): boolean
}

export interface PlannedValue {
  readonly line: number
  readonly measureId: string
  readonly start: string
  readonly period: string
  readonly value: Decimal
  readonly note: string
  readonly change: 'new' | 'corrected' | 'unchanged'
  readonly before: Decimal | null
}

/** What a file would bring about, or everything that keeps it from doing so. */
export interface FilePlan {
  readonly problems: readonly FileProblem[]
  readonly values: readonly PlannedValue[]
  /** Lines without a value: periods that are still to come, left out. */
  readonly empty: readonly number[]
  readonly ignored: readonly string[]
  readonly decimal: DecimalSign
}

const words = (text: string) => text.split(' ')
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  period: words('period periode zeitraum datum date الفترة التاريخ période período periodo fecha data 期间 日期 期間 日付'),
  measure: words('measure key name kennzahl messgrösse messgröße schlüssel المقياس المؤشر indicateur indicador 指标 指標'),
  value: words('value wert القيمة valeur valor 数值 値'),
  note: words('note notes comment notiz bemerkung kommentar ملاحظة remarque nota observação 备注 メモ'),
}
type Column = 'period' | 'measure' | 'value' | 'note'

/** Checks the whole file before anything is written: every problem with its line, and what each row would change. */
export function planFile(file: FileToRead, around: Surroundings): FilePlan {
  const { header, rows, problems } = file.workbook ? readXlsxTable(file.workbook, file.decimal) : readCsv(file.text ?? '')
  const columns = findColumns(header, file.measureId !== undefined)
  const cellOf = (row: CsvRow, column: Column) => row.cells[columns.places[column] ?? -1] ?? ''
  const isEmpty = (row: CsvRow) => cellOf(row, 'value') === '' && cellOf(row, 'period') !== ''
  const filled = rows.filter((row) => !isEmpty(row))
  const empty = rows.filter(isEmpty).map(({ line }) => line)
  const sign = file.decimal ?? detectDecimalSign(filled.map((row) => cellOf(row, 'value')))
  const decimal = sign === 'comma' ? 'comma' : 'point'
  const wrong = [...problems, ...columns.problems, ...sizeProblems(rows)]
  const base = { empty, ignored: columns.ignored, decimal } as const
  if (columns.problems.length > 0 || rows.length > mostRows) return { ...base, problems: wrong, values: [] }
  const reader = new Map<string, number>()
  const readings = filled.map((row) =>
    readRow({ line: row.line, file, sign, decimal, cell: (column) => cellOf(row, column) }, around, reader),
  )
  const rowProblems = readings.flatMap((reading) => ('problems' in reading ? reading.problems : []))
  const values = readings.flatMap((reading) => ('problems' in reading ? [] : [reading]))
  const all = [...wrong, ...rowProblems].sort((one, other) => one.line - other.line)
  const nothing = filled.length === 0 && all.length === 0 ? [{ line: 1, column: null, code: 'file-empty' }] : []
  return { ...base, problems: [...all, ...nothing], values }
}

const sizeProblems = (rows: readonly CsvRow[]): FileProblem[] =>
  rows.length > mostRows
    ? [{ line: rows[mostRows]?.line ?? 1, column: null, code: 'too-many-rows', values: { most: mostRows, rows: rows.length } }]
    : []

function findColumns(header: readonly string[], isOneMeasure: boolean) {
  const names = header.map((name) => name.toLowerCase())
  const places: Partial<Record<Column, number>> = {}
  const problems: FileProblem[] = []
  const used = new Set<number>()
  for (const [column, known] of Object.entries(columnNames) as [Column, readonly string[]][]) {
    const found = names.flatMap((name, place) => (known.includes(name) ? [place] : []))
    const [first, second] = found
    if (second !== undefined) problems.push({ line: 1, column, code: 'column-twice' })
    if (first !== undefined) places[column] = first
    else if (column === 'period' || column === 'value' || (column === 'measure' && !isOneMeasure))
      problems.push({ line: 1, column, code: 'column-missing' })
    for (const place of found) used.add(place)
  }
  return { places, problems, ignored: header.filter((name, place) => !used.has(place) && name !== '') }
}

interface Row {
  readonly line: number
  readonly file: FileToRead
  readonly sign: ReturnType<typeof detectDecimalSign>
  readonly decimal: DecimalSign
  cell(column: Column): string
}

type RowReading = PlannedValue | { readonly problems: readonly FileProblem[] }

function readRow(row: Row, around: Surroundings, seen: Map<string, number>): RowReading {
  const problems: FileProblem[] = []
  const tell = (column: Column, code: string, values?: FileProblem['values']) => {
    problems.push({ line: row.line, column, code, ...(values ? { values } : {}) })
    return undefined
  }
  const value = readValue(row, tell)
  const measure = findMeasure(row, around, tell)
  const note = row.cell('note')
  if (note.length > longestNote) tell('note', 'too-long', { most: longestNote })
  const start = readStart(row, { measure, today: around.today }, tell)
  if (measure && start !== undefined) {
    const key = `${measure.id} ${start}`
    const earlier = seen.get(key)
    if (earlier !== undefined) tell('period', 'row-twice', { other: earlier })
    seen.set(key, earlier ?? row.line)
  }
  if (problems.length > 0 || !measure || value === undefined || start === undefined) return { problems }
  return compareWithKept(measure, { line: row.line, start, value, note })
}

type Tell = (column: Column, code: string, values?: FileProblem['values']) => undefined

function readValue({ cell, sign, decimal }: Row, tell: Tell): Decimal | undefined {
  const written = cell('value')
  if (written === '') return tell('value', 'required')
  if (sign === 'unclear' && isAmbiguousNumber(written)) return tell('value', 'number-unclear', { written })
  const value = sign === 'mixed' ? undefined : readNumber(written, decimal)
  const isEither = readNumber(written, 'point') !== undefined || readNumber(written, 'comma') !== undefined
  if (sign === 'mixed' && isEither)
    return readNumber(written, 'point') === readNumber(written, 'comma')
      ? readNumber(written, 'point')
      : tell('value', 'number-mixed', { written })
  return value ?? tell('value', isEither ? 'other-decimal-sign' : 'not-a-number', { written: written.slice(0, 40) })
}

function findMeasure({ cell, file }: Row, { measures, mayEnter }: Surroundings, tell: Tell): Measure | undefined {
  const written = cell('measure')
  const named = measures.filter((one) => isNamed(one, written))
  const candidates = file.measureId === undefined ? named : measures.filter((one) => one.id === file.measureId)
  const [measure, other] = candidates
  if (file.measureId === undefined && written === '') return tell('measure', 'required')
  if (!measure) return tell('measure', 'measure-unknown', { written: written.slice(0, 60) })
  if (other) return tell('measure', 'measure-ambiguous', { written: written.slice(0, 60) })
  if (file.measureId !== undefined && written !== '' && !named.includes(measure))
    return tell('measure', 'another-measure', { written: written.slice(0, 60) })
  if (measure.retired) return tell('measure', 'measure-retired')
  return mayEnter(measure) ? measure : tell('measure', 'not-yours')
}

const isNamed = ({ key, definitions }: Measure, written: string) =>
  key === normaliseKey(written) || newestOf(definitions).name.toLowerCase() === written.toLowerCase()

function readStart(
  { cell }: Row,
  { measure, today }: { measure: Measure | undefined; today: string },
  tell: Tell,
): string | undefined {
  const written = cell('period')
  if (written === '') return tell('period', 'required')
  const read = readPeriod(written)
  if (!read) return tell('period', 'period-unreadable', { written: written.slice(0, 40) })
  if (read.start > today) return tell('period', 'not-begun')
  if (!measure) return undefined
  const { frequency } = versionOn(measure.definitions, read.start)
  if (read.kind !== 'day' && read.kind !== frequency) return tell('period', 'other-frequency', { frequency })
  return periodStart(read.start, frequency)
}

function compareWithKept(
  measure: Measure,
  { line, start, value, note }: Pick<PlannedValue, 'line' | 'start' | 'value' | 'note'>,
): PlannedValue {
  const kept = measure.values.find((one) => one.start === start)
  const current = kept && currentOf(kept)
  const before = current?.value ?? null
  const isSame = before !== null && compareDecimals(before, value) === 0 && (note === '' || note === current?.note)
  const period = periodKey(start, versionOn(measure.definitions, start).frequency)
  // An empty note says nothing of the note that is there.
  const kind = !kept ? 'new' : isSame ? 'unchanged' : 'corrected'
  return { line, measureId: measure.id, start, period, value, note: note || (current?.note ?? ''), change: kind, before }
}

/** All values of a measure, in columns that `planFile` reads again; the others tell what a reader of the file needs. */
export function writeValuesFile(measure: Measure): string {
  const rows = describeValues(measure).flatMap(({ period, value, note, target, state, definition, revisions }) =>
    value === null
      ? []
      : [
          [
            period,
            measure.key,
            value,
            note,
            target?.value ?? '',
            target?.upTo ?? '',
            state,
            String(definition),
            String(revisions.length - 1),
          ],
        ],
  )
  return writeCsv(['period', 'measure', 'value', 'note', 'target', 'target-up-to', 'state', 'definition', 'corrections'], rows)
}
