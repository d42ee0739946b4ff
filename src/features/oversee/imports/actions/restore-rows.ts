import type { Act } from '#src/core/acting/actions.ts'
import type { ArchiveProblem, OpenArchive } from '#src/features/oversee/exports/actions/read-archive.ts'
import { contentColumns } from '#src/features/oversee/exports/model/archive-manifest.ts'
import { parseLine } from '#src/features/oversee/exports/model/export-lines.ts'
import { listedProblems, type SpaceReading } from '#src/features/oversee/imports/actions/check-space.ts'
import type { PlacedSpace } from '#src/features/oversee/imports/actions/place-space.ts'
import { noContent, settleRow, verbatimColumns } from '#src/features/oversee/imports/model/restoring.ts'
import { columnNaming, digitsOf, mapRow, type Row } from '#src/features/oversee/imports/model/row-mapping.ts'
import { attempt, insertRows, type TableShape } from '#src/features/oversee/imports/store.ts'

export interface Restoring {
  readonly archive: OpenArchive
  readonly reading: SpaceReading
  readonly place: PlacedSpace
  readonly shapes: ReadonlyMap<string, TableShape>
  readonly contents: ReadonlyMap<string, number>
  /** The records that were in the space before. */
  readonly before: readonly string[]
}

const batchLength = 500

interface PlacedRow {
  readonly line: number
  readonly row: Row
}

/**
 * Writes the rows of a space, parents before children: the lines are read once for every generation of tables. Everything is written
 * as the acting seat, into audiences it may write: the database judges each row as if somebody had typed it.
 */
export async function restoreRows(restoring: Restoring): Promise<ArchiveProblem[]> {
  const problems: ArchiveProblem[] = []
  const digits = new Set(restoring.before.map(digitsOf))
  for (const generation of generationsOf(restoring.shapes)) {
    for await (const batch of readBatches(restoring, generation)) {
      const strange = listReachingOut(batch, digits)
      const lines = new Set(strange.map(({ line }) => line))
      const rows = batch.rows.filter(({ line }) => !lines.has(line))
      problems.push(...strange, ...(await writeBatch(restoring.place.act, { ...batch, rows })))
      if (problems.length >= listedProblems) return problems.slice(0, listedProblems)
    }
  }
  return problems
}

async function* readBatches(restoring: Restoring, generation: readonly TableShape[]): AsyncGenerator<Batch> {
  const { archive, reading } = restoring
  const part = reading.space.path
  const waiting = new Map(generation.map((shape) => [shape.name, { part, shape, rows: [] as PlacedRow[] }]))
  let number = 0
  for await (const text of archive.readLines(reading.space)) {
    number += 1
    const line = text.startsWith('{"line":"record"') ? parseLine(text) : undefined
    const batch = line?.line === 'record' ? waiting.get(line.table) : undefined
    if (line?.line !== 'record' || !batch) continue
    batch.rows.push({ line: number, row: placeRow(restoring, batch.shape, line.row) })
    if (batch.rows.length < batchLength) continue
    yield batch
    batch.rows = []
  }
  yield* [...waiting.values()].filter(({ rows }) => rows.length > 0)
}

/** Tables whose references are all in earlier ones. */
function generationsOf(shapes: ReadonlyMap<string, TableShape>): TableShape[][] {
  const generations: TableShape[][] = []
  let left = [...shapes.values()]
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name))
    const ready = left.filter(({ after }) => !after.some((name) => names.has(name)))
    if (ready.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...names].join(', ')}`)
    generations.push(ready)
    left = left.filter((shape) => !ready.includes(shape))
  }
  return generations
}

/**
 * An archive adds records, it never adds to one: a row that names a record which was here before, as what it hangs on or in any other
 * way, would put answers, figures or findings under what others wrote. No archive can rightly name what it does not bring.
 */
function listReachingOut({ shape, rows, part }: Batch, digits: ReadonlySet<string>): ArchiveProblem[] {
  if (digits.size === 0) return []
  const verbatim = verbatimColumns[shape.name] ?? []
  return rows.flatMap(({ line, row }) => {
    const column = columnNaming(row, { columns: shape.columns, digits, verbatim })
    if (column === undefined) return []
    const code = column === 'id' ? 'row-twice' : 'reference-unknown'
    return [{ part, line, column, code, values: { table: shape.name } }]
  })
}

function placeRow({ place, contents }: Restoring, { name, columns }: TableShape, row: Row): Row {
  const placed = mapRow(row, { columns, ids: place.ids, verbatim: verbatimColumns[name] ?? [] })
  for (const { table, hash } of contentColumns) if (table === name && !contents.has(String(row[hash]))) placed[hash] = noContent
  return settleRow(name, placed, place.act.now.toString())
}

interface Batch {
  readonly shape: TableShape
  readonly rows: readonly PlacedRow[]
  readonly part: string
}

/** All at once; where that fails, one by one, so that every row that does not fit is told with its line. */
async function writeBatch(act: Act, { shape, rows, part }: Batch): Promise<ArchiveProblem[]> {
  if (rows.length === 0) return []
  const failed = await attempt(act.db, () =>
    insertRows(
      act.db,
      shape,
      rows.map(({ row }) => row),
    ),
  )
  if (failed === undefined) return []
  const problems: ArchiveProblem[] = []
  for (const { line, row } of rows) {
    const problem = await attempt(act.db, () => insertRows(act.db, shape, [row]))
    if (problem !== undefined) problems.push({ part, line, ...describeFailure(problem), values: { table: shape.name } })
  }
  // A row may fail only beside another: then the batch as a whole is what is wrong.
  if (problems.length === 0)
    problems.push({ part, line: rows[0]?.line ?? 1, code: 'row-refused', values: { table: shape.name } })
  return problems
}

const failures: Readonly<Record<string, string>> = {
  '23502': 'value-missing',
  '23503': 'reference-unknown',
  '23505': 'row-twice',
  '23514': 'value-refused',
  '42501': 'audience-unknown',
}

/** Only what the row has wrong; anything else is a fault of ours and goes on as one. */
function describeFailure(problem: unknown): Pick<ArchiveProblem, 'code' | 'column'> {
  const { code = '', column } = problem as { code?: string; column?: string }
  const known = failures[code] ?? (code.startsWith('22') ? 'value-unreadable' : undefined)
  if (!known) throw problem
  return { code: known, ...(column === undefined ? {} : { column }) }
}
