import { sha256 } from '#src/core/ledger/actions.ts'
import { type ArchiveProblem, longestLine, type OpenArchive } from '#src/features/oversee/exports/actions/read-archive.ts'
import { type ArchivedSpace, contentColumns } from '#src/features/oversee/exports/model/archive-manifest.ts'
import { startExportCheck } from '#src/features/oversee/exports/model/export-check.ts'
import {
  type ExportedAudience,
  type ExportedOrganisation,
  type ExportedPartnership,
  type ExportedParty,
  type ExportedPerson,
  type ExportHeader,
  type ExportLine,
  parseLine,
} from '#src/features/oversee/exports/model/export-lines.ts'
import type { Row } from '#src/features/oversee/imports/model/row-mapping.ts'
import { jsonFaults } from '#src/features/oversee/imports/model/row-schemas.ts'
import type { TableShape } from '#src/features/oversee/imports/store.ts'

export interface ChainSummary {
  readonly audience: ExportedAudience
  readonly entries: number
  readonly head: { readonly hash: string; readonly at: string } | undefined
}

/** What the lines of one space say, read once from beginning to end. */
export interface SpaceReading {
  readonly space: ArchivedSpace
  readonly header: ExportHeader
  readonly organisation: ExportedOrganisation | undefined
  readonly partnership: ExportedPartnership | undefined
  readonly parties: ReadonlyMap<string, ExportedParty>
  readonly people: ReadonlyMap<string, ExportedPerson>
  readonly audiences: ReadonlyMap<string, ExportedAudience>
  readonly chains: readonly ChainSummary[]
  /** Seats and organisations that records name, told of above or not. */
  readonly seats: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
}

export interface Surroundings {
  readonly shapes: ReadonlyMap<string, TableShape>
  /** Contents that the archive brings, and those it says are lost. */
  readonly contents: ReadonlyMap<string, number>
  readonly lost: ReadonlySet<string>
  readonly notRestored: readonly string[]
}

/** So many problems are listed; the reader mends the first ones first. */
export const listedProblems = 1_000

/** Reads a space's lines, checks each and verifies every chain; tells what it found, or all that is wrong with its line. */
export async function checkSpace(
  archive: OpenArchive,
  space: ArchivedSpace,
  around: Surroundings,
): Promise<{ reading: SpaceReading | undefined; problems: readonly ArchiveProblem[] }> {
  const check = startExportCheck([], sha256)
  const collecting = startCollecting(space, around)
  for await (const text of archive.readLines(space)) {
    check.take(text)
    collecting.take(text)
  }
  const report = check.finish()
  if (!report) return { reading: undefined, problems: [{ part: space.path, line: 1, code: 'not-an-export' }] }
  const findings = report.findings.map(({ fault, line, sequence }) => ({
    part: space.path,
    ...(line === undefined ? {} : { line }),
    code: `ledger-${fault}`,
    ...(sequence === undefined ? {} : { values: { sequence } }),
  }))
  const chains = report.chains.flatMap(({ audience, report: { entries, head } }) =>
    audience ? [{ audience, entries, head }] : [],
  )
  const reading = collecting.finish(report.header, chains)
  return { reading, problems: [...findings, ...collecting.problems].slice(0, listedProblems) }
}

function startCollecting(space: ArchivedSpace, around: Surroundings) {
  const problems: ArchiveProblem[] = []
  const parties = new Map<string, ExportedParty>()
  const people = new Map<string, ExportedPerson>()
  const audiences = new Map<string, ExportedAudience>()
  const [seats, organisations] = [new Set<string>(), new Set<string>()]
  let organisation: ExportedOrganisation | undefined
  let partnership: ExportedPartnership | undefined
  let number = 0
  const tell = (code: string, more: Pick<ArchiveProblem, 'column' | 'values'> = {}) => {
    if (problems.length < listedProblems) problems.push({ part: space.path, line: number, code, ...more })
  }

  function takeRecord({ table, row }: Extract<ExportLine, { line: 'record' }>) {
    if (around.notRestored.includes(table)) return
    const shape = around.shapes.get(table)
    if (!shape) return tell('table-unknown', { values: { table } })
    for (const { code, column, values } of rowFaults(shape, row, { space, audiences, around }))
      tell(code, { column, ...(values ? { values } : {}) })
    collectNamed(row, shape.seats, seats)
    collectNamed(row, shape.organisations, organisations)
  }

  function takeHeader({ space: told, by }: ExportHeader) {
    if (told.id !== space.id || told.kind !== space.kind) tell('space-differs')
    organisations.add(by.organisation)
    seats.add(by.seat)
  }

  return {
    problems,
    take(text: string) {
      number += 1
      if (text.length > longestLine) return tell('line-too-long')
      const line = parseLine(text)
      // What cannot be read is told by the check of the ledger, with the same place.
      if (line?.line === 'header') takeHeader(line)
      else if (line?.line === 'organisation') organisation = line
      else if (line?.line === 'partnership') partnership = line
      else if (line?.line === 'party') parties.set(line.organisation, line)
      else if (line?.line === 'person') people.set(line.seat, line)
      else if (line?.line === 'audience') audiences.set(line.id, line)
      else if (line?.line === 'record') takeRecord(line)
    },
    finish(header: ExportHeader, chains: readonly ChainSummary[]): SpaceReading | undefined {
      number = 1
      const described = space.kind === 'partnership' ? partnership : organisation
      if (!described && space.standing !== 'administrator') tell('description-missing')
      for (const { organisation: of } of people.values()) organisations.add(of)
      for (const id of [...parties.keys()]) organisations.add(id)
      const told = { organisation, partnership, parties, people, audiences, seats, organisations }
      return problems.length === 0 ? { space, header, chains, ...told } : undefined
    },
  }
}

function collectNamed(row: Row, columns: readonly string[], into: Set<string>): void {
  for (const column of columns) {
    const value = row[column]
    if (typeof value === 'string') into.add(value)
  }
}

interface Fault {
  readonly code: string
  readonly column: string
  readonly values?: Readonly<Record<string, string>>
}

function rowFaults(
  { name, columns }: TableShape,
  row: Row,
  { space, audiences, around }: { space: ArchivedSpace; audiences: ReadonlyMap<string, unknown>; around: Surroundings },
): Fault[] {
  const known = new Set(columns.map((column) => column.name))
  const unknown = Object.keys(row).filter((column) => !known.has(column))
  const faults: Fault[] = unknown.map((column) => ({ code: 'column-unknown', column, values: { table: name } }))
  if (row.space_id !== space.id) faults.push({ code: 'space-differs', column: 'space_id' })
  if (!audiences.has(String(row.audience_id))) faults.push({ code: 'audience-unknown', column: 'audience_id' })
  const content = contentFault(name, row, around)
  return [...faults, ...(content ? [content] : []), ...jsonFaults(name, row)]
}

/**
 * A row that names a content must bring it: to know a hash is no right to what it stands for. Only one that was taken back, or that
 * the archive says is lost, may come without.
 */
function contentFault(table: string, row: Row, { contents, lost }: Surroundings): Fault | undefined {
  for (const column of contentColumns) {
    if (column.table !== table) continue
    const size = contents.get(String(row[column.hash]))
    if (size !== undefined && size !== Number(row[column.size])) return { code: 'size-differs', column: column.size }
    const mayLack = row[column.unless] !== null || lost.has(String(row[column.hash]))
    if (size === undefined && !mayLack) return { code: 'content-missing', column: column.hash }
  }
  return undefined
}
