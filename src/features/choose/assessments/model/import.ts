import type { FileProblem } from '#src/exchange/csv/read-csv.ts'
import { type DecimalSign, detectDecimalSign, readNumber } from '#src/exchange/csv/read-numbers.ts'
import {
  type Criteria,
  type Criterion,
  criteriaProblems,
  highestScore,
  isGroup,
  leavesOf,
} from '#src/features/choose/selections/model/criteria.ts'

/** A table as people keep it, whatever file it came from: names in the first column, criteria in the first line. */
export interface Sheet {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly problems: readonly FileProblem[]
}

export interface PlannedFigure {
  /** By its name, since it may be new. */
  readonly candidate: string
  readonly criterion: string
  readonly value: number
}

export interface ImportPlan {
  readonly problems: readonly FileProblem[]
  readonly newCandidates: readonly string[]
  readonly knownCandidates: readonly string[]
  /** The whole tree as it will be, or null where the file changes nothing of it. */
  readonly criteria: readonly Criterion[] | null
  readonly newCriteria: readonly string[]
  readonly figures: readonly PlannedFigure[]
  /** Cells without a value. */
  readonly empty: number
}

export interface ImportContext {
  readonly criteria: Criteria
  readonly candidates: readonly { readonly name: string }[]
  readonly decimal?: DecimalSign | undefined
}

const mostRows = 200
const words = (text: string) => text.split(' ')
/** Lines that speak of the criteria and not of a candidate, by their first cell. */
const aboutCriteria: Readonly<Record<'weight' | 'direction' | 'unit', readonly string[]>> = {
  weight: words('weight weights gewicht gewichte الوزن الأوزان poids peso pesos 权重 重み'),
  direction: words('direction richtung الاتجاه sens dirección sentido direção 方向'),
  unit: words('unit units einheit الوحدة unité unidad unidade 单位 単位'),
}
const lessIsBetter = new Set(
  words('min less cost weniger kosten أقل تكلفة moins coût menos coste costo custo 越少越好 少ないほどよい 小さいほど良い'),
)
const moreIsBetter = new Set([
  ...words(
    'max more benefit mehr nutzen أكثر منفعة plus bénéfice más beneficio mais benefício 越多越好 多いほどよい 大きいほど良い',
  ),
  '',
])

const plain = (text: string) => text.trim().toLowerCase()

/** Checks the whole table before anything is written: every problem with its line, and what it would bring about. */
export function planImport(sheet: Sheet, context: ImportContext): ImportPlan {
  const columns = sheet.header
    .slice(1)
    .map((name, i) => ({ name: name.trim(), place: i + 1 }))
    .filter(({ name }) => name !== '')
  const isAbout = (cell: string | undefined, what: keyof typeof aboutCriteria) =>
    aboutCriteria[what].includes(plain(cell ?? ''))
  const rowAbout = (what: keyof typeof aboutCriteria) => sheet.rows.find(({ cells }) => isAbout(cells[0], what))
  const about = { weight: rowAbout('weight'), direction: rowAbout('direction'), unit: rowAbout('unit') }
  const rows = sheet.rows.filter((row) => !Object.values(about).includes(row))
  const sign = context.decimal ?? signOf(sheet, about)
  const problems = [...sheet.problems, ...headProblems(columns, context.criteria), ...rowProblems(rows)]
  if (sign === undefined) problems.push({ line: 1, column: null, code: 'decimal-unclear' })
  const tree = planTree(columns, { about, context, sign: sign ?? 'point', problems })
  const cells = planCells(rows, { columns, leaves: leavesOf(tree.criteria), sign: sign ?? 'point', problems })
  const names = rows.map(({ cells: [name] }) => name?.trim() ?? '').filter((name) => name !== '')
  const known = new Set(context.candidates.map(({ name }) => plain(name)))
  if (names.length === 0 && problems.length === 0) problems.push({ line: 1, column: null, code: 'file-empty' })
  return {
    problems: problems.toSorted((one, other) => one.line - other.line),
    newCandidates: names.filter((name) => !known.has(plain(name))),
    knownCandidates: names.filter((name) => known.has(plain(name))),
    criteria: tree.isChanged ? tree.criteria : null,
    newCriteria: tree.added,
    ...cells,
  }
}

type Column = { readonly name: string; readonly place: number }
type Row = Sheet['rows'][number]
interface About {
  readonly weight: Row | undefined
  readonly direction: Row | undefined
  readonly unit: Row | undefined
}

/** The one sign that all numbers agree on; a table that could be read in two ways is not guessed at. */
function signOf({ rows }: Sheet, { direction, unit }: About): DecimalSign | undefined {
  const cells = rows.filter((row) => row !== direction && row !== unit).flatMap((row) => row.cells.slice(1))
  const sign = detectDecimalSign(cells)
  return sign === 'mixed' || sign === 'unclear' ? undefined : sign
}

function headProblems(columns: readonly Column[], criteria: Criteria): FileProblem[] {
  const groups = new Set(criteria.filter((one) => isGroup(criteria, one)).map(({ name }) => plain(name)))
  return [
    ...(columns.length === 0 ? [{ line: 1, column: null, code: 'no-criteria' }] : []),
    ...columns.flatMap(({ name }, i) => {
      const isTwice = columns.findIndex((other) => plain(other.name) === plain(name)) < i
      if (isTwice) return [{ line: 1, column: name, code: 'column-twice' }]
      return groups.has(plain(name)) ? [{ line: 1, column: name, code: 'column-is-a-group' }] : []
    }),
  ]
}

function rowProblems(rows: readonly Row[]): FileProblem[] {
  const names = rows.map(({ cells: [name] }) => plain(name ?? ''))
  return [
    ...(rows.length > mostRows
      ? [{ line: rows[mostRows]!.line, column: null, code: 'too-many-rows', values: { most: mostRows, rows: rows.length } }]
      : []),
    ...rows.flatMap(({ line }, i) => {
      if (names[i] === '') return [{ line, column: null, code: 'name-missing' }]
      return names.indexOf(names[i]!) < i ? [{ line, column: null, code: 'name-twice' }] : []
    }),
  ]
}

interface Reading {
  readonly about: About
  readonly context: ImportContext
  readonly sign: DecimalSign
  readonly problems: FileProblem[]
}

/** The tree with the columns that it lacks, at the top, and with the weights of the file. A new column is a figure. */
function planTree(columns: readonly Column[], { about, context, sign, problems }: Reading) {
  const added: string[] = []
  const criteria = [...context.criteria]
  for (const { name, place } of columns) {
    const cell = (row: Row | undefined) => row?.cells[place]?.trim() ?? ''
    const points = readPoints({ cell: cell(about.weight), row: about.weight, column: name, sign }, problems)
    const at = criteria.findIndex((one) => plain(one.name) === plain(name) && !isGroup(criteria, one))
    if (at >= 0) {
      if (points !== null) criteria[at] = { ...criteria[at]!, points }
      continue
    }
    if (criteria.some((one) => plain(one.name) === plain(name))) continue
    added.push(name)
    const direction = readDirection({ cell: plain(cell(about.direction)), row: about.direction, column: name }, problems)
    criteria.push({ ...emptyFigure, key: freshKey(criteria), name, direction, points, unit: cell(about.unit) })
  }
  for (const { code } of criteriaProblems(criteria))
    problems.push({ line: about.weight?.line ?? 1, column: null, code, values: { group: '' } })
  return { criteria, added, isChanged: JSON.stringify(criteria) !== JSON.stringify(context.criteria) }
}

const emptyFigure = {
  parent: null,
  about: '',
  kind: 'figure' as const,
  mustReach: null,
  anchors: [],
  bothSides: false,
}

function freshKey(criteria: Criteria): string {
  const taken = new Set(criteria.map(({ key }) => key))
  for (let number = criteria.length + 1; ; number++) if (!taken.has(`c${number}`)) return `c${number}`
}

interface Cell {
  readonly cell: string
  readonly row: Row | undefined
  readonly column: string
}

function readPoints({ cell, row, column, sign }: Cell & { sign: DecimalSign }, problems: FileProblem[]): number | null {
  if (cell === '') return null
  const number = Number(readNumber(cell.replace(/\s*[%٪]$/, ''), sign) ?? Number.NaN)
  if (Number.isFinite(number) && number >= 0) return number
  problems.push({ line: row?.line ?? 1, column, code: 'weight-not-a-number', values: { cell } })
  return null
}

function readDirection({ cell, row, column }: Cell, problems: FileProblem[]): 'max' | 'min' {
  if (lessIsBetter.has(cell)) return 'min'
  if (!moreIsBetter.has(cell)) problems.push({ line: row?.line ?? 1, column, code: 'direction-unknown', values: { cell } })
  return 'max'
}

interface Cells {
  readonly columns: readonly Column[]
  readonly leaves: readonly Criterion[]
  readonly sign: DecimalSign
  readonly problems: FileProblem[]
}

function planCells(rows: readonly Row[], { columns, leaves, sign, problems }: Cells) {
  const figures: PlannedFigure[] = []
  let empty = 0
  const measured = columns.flatMap(({ name, place }) => {
    const leaf = leaves.find((one) => plain(one.name) === plain(name))
    return leaf ? [{ leaf, name, place }] : []
  })
  for (const { line, cells } of rows)
    for (const { leaf, name, place } of measured) {
      const cell = cells[place]?.trim() ?? ''
      const value = Number(readNumber(cell, sign) ?? Number.NaN)
      const wrong = cell === '' ? undefined : valueProblem(leaf, cell, value)
      if (cell === '') empty++
      else if (wrong) problems.push({ line, column: name, ...wrong })
      else figures.push({ candidate: cells[0]?.trim() ?? '', criterion: leaf.key, value })
    }
  return { figures, empty }
}

function valueProblem({ kind }: Criterion, cell: string, value: number) {
  if (!Number.isFinite(value)) return { code: 'not-a-number', values: { written: cell } }
  const isOff = kind === 'scale' && (value < 0 || value > highestScore)
  return isOff ? { code: 'not-on-the-scale', values: { from: 0, to: highestScore } } : undefined
}
