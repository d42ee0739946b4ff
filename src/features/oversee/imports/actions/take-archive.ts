import { type Act, enterSeat, inTransaction, type StreamAct } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { findHomeAudience } from '#src/core/audiences/store.ts'
import type { Content } from '#src/core/files/api.ts'
import { record } from '#src/core/ledger/actions.ts'
import { reissueAudiences } from '#src/core/partnerships/store.ts'
import { isKnownSpace } from '#src/core/spaces/store.ts'
import { type ArchiveProblem, type OpenArchive, openArchive } from '#src/features/oversee/exports/actions/read-archive.ts'
import { contentPath, manifestPath } from '#src/features/oversee/exports/model/archive-manifest.ts'
import { leftOut } from '#src/features/oversee/exports/store.ts'
import {
  checkSpace,
  listedProblems,
  type SpaceReading,
  type Surroundings,
} from '#src/features/oversee/imports/actions/check-space.ts'
import { keepEvidence } from '#src/features/oversee/imports/actions/keep-evidence.ts'
import { placeSpace } from '#src/features/oversee/imports/actions/place-space.ts'
import { restoreRows } from '#src/features/oversee/imports/actions/restore-rows.ts'
import { notRestored } from '#src/features/oversee/imports/model/restoring.ts'
import { canImportOrganisation, canImportPartnership } from '#src/features/oversee/imports/policy.ts'
import {
  insertReceipt,
  listReceipts,
  listRecordIds,
  listSearchable,
  listShapes,
  type TableShape,
} from '#src/features/oversee/imports/store.ts'
import { saveDocument } from '#src/features/oversee/search/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'
import { spoolUpload } from '#src/platform/files/spooled-file.ts'

/** What one upload may bring; the contents of more belong into several archives. */
const mostArchiveBytes = 2 * 1024 ** 3
const uploadLimits = { mostParts: 200_000, mostBytes: 8 * 1024 ** 3 }
const mostRecords = 1_000_000

export interface ArchiveSummary {
  readonly problems: readonly ArchiveProblem[]
  readonly archive: OpenArchive['manifest'] | undefined
  readonly readings: readonly SpaceReading[]
}

export interface TakenSpace {
  readonly id: string
  readonly kind: 'organisation' | 'partnership'
  readonly name: string
}

/** Does everything that taking over would do, then lets go of it: what it tells is what would happen. */
export const checkArchive = (act: StreamAct, content: Content): Promise<ArchiveSummary> =>
  withArchive(act, content, async (summary) => {
    const { archive, problems } = summary
    if (!archive || problems.length > 0) return summary
    try {
      await writeArchive(act, summary, { keep: false })
      return summary
    } catch (problem) {
      if (problem instanceof Rehearsed) return { ...summary, problems: problem.problems }
      throw problem
    }
  })

/** All of it, or nothing where anything is wrong. */
export const takeArchive = (act: StreamAct, content: Content): Promise<readonly TakenSpace[]> =>
  withArchive(act, content, async (summary) => {
    refuseArchive(summary.problems)
    await keepContents(act, found(summary.open))
    try {
      return await writeArchive(act, summary, { keep: true })
    } catch (problem) {
      if (problem instanceof Rehearsed) refuseArchive(problem.problems)
      throw problem
    }
  })

interface Summary extends ArchiveSummary {
  readonly open: OpenArchive | undefined
  readonly shapes: ReadonlyMap<string, TableShape>
}

/** The bytes are taken between two transactions: a slow sender must hold no connection, and a stranger is refused before it sends. */
async function withArchive<T>(act: StreamAct, content: Content, work: (summary: Summary) => Promise<T>): Promise<T> {
  const shapes = await inTransaction(act, act.caller, { readOnly: true }, async (entering) => {
    const { db, actor } = await enterSeat(entering, act.caller, undefined)
    // The world of a sample is closed: it goes without a trace, and nothing comes into it.
    allow(act.caller.sampleId === undefined && actor.sampleId === undefined, 'sample')
    allow(canImportPartnership(actor))
    return new Map((await listShapes(db, [...leftOut, ...notRestored])).map((shape) => [shape.name, shape]))
  })
  if (!(Symbol.asyncIterator in content)) throw new Refusal('invalid', undefined, [{ path: 'body', code: 'required' }])
  const handle = await spoolUpload(content, mostArchiveBytes)
  if (!handle) throw new Refusal('too-large')
  try {
    const { archive, problems } = await openArchive(handle, uploadLimits)
    return await work(archive ? await readSpaces(archive, shapes) : { problems, archive, readings: [], open: archive, shapes })
  } finally {
    await handle.close()
  }
}

async function readSpaces(open: OpenArchive, shapes: ReadonlyMap<string, TableShape>): Promise<Summary> {
  const { manifest } = open
  const contents = new Map(manifest.files.map(({ sha256, size }) => [sha256, size]))
  const around: Surroundings = {
    shapes,
    contents,
    lost: new Set(manifest.lostFiles),
    notRestored: [...leftOut, ...notRestored],
  }
  const base = { archive: manifest, open, shapes }
  const records = manifest.spaces.reduce((sum, space) => sum + space.records + space.entries, 0)
  if (records > mostRecords)
    return {
      ...base,
      readings: [],
      problems: [{ part: manifestPath, code: 'too-many-records', values: { most: mostRecords } }],
    }
  const checked = []
  for (const space of manifest.spaces) checked.push(await checkSpace(open, space, around))
  const readings = checked.flatMap(({ reading }) => reading ?? [])
  const problems = [...listStrangeMakers(manifest.by, readings), ...checked.flatMap((one) => one.problems)]
  return { ...base, readings, problems: problems.slice(0, listedProblems) }
}

/** All spaces of an archive were seen by one seat: what another saw does not belong into it. */
const listStrangeMakers = (by: OpenArchive['manifest']['by'], readings: readonly SpaceReading[]): ArchiveProblem[] =>
  readings
    .filter(
      ({ header, space }) =>
        header.by.seat !== by.seat || header.by.organisation !== by.organisation || isForeignHome(space, by),
    )
    .map(({ space }) => ({ part: space.path, line: 1, code: 'maker-differs' }))

const isForeignHome = (space: { kind: string; id: string }, by: { organisation: string }) =>
  space.kind === 'organisation' && space.id !== by.organisation

function refuseArchive(problems: readonly ArchiveProblem[]): void {
  if (problems.length === 0) return
  throw new Refusal(
    'invalid',
    'archive-problems',
    problems.slice(0, listedProblems).map(({ part, line, column, code, values }) => ({
      path: [part, line, column].filter((step) => step !== undefined).join(':'),
      code,
      ...(values ? { values } : {}),
    })),
  )
}

/** Contents come first: a record never names what is not there. One that stays without a record takes room, and nobody gets at it. */
async function keepContents(act: StreamAct, archive: OpenArchive): Promise<void> {
  for (const { sha256, size } of archive.manifest.files) {
    const stream = found(await archive.readContent(sha256))
    const kept = await act.services.files.put(stream, { maxBytes: size })
    if (!kept.ok || kept.hash !== sha256) refuseArchive([{ part: contentPath(sha256), code: 'part-changed' }])
  }
}

/** Ends a transaction of which nothing shall remain. */
class Rehearsed extends Error {
  readonly problems: readonly ArchiveProblem[]
  constructor(problems: readonly ArchiveProblem[]) {
    super('rehearsed')
    this.problems = problems
  }
}

function writeArchive(stream: StreamAct, summary: Summary, { keep }: { keep: boolean }): Promise<readonly TakenSpace[]> {
  return inTransaction(stream, stream.caller, { readOnly: false }, async (entering) => {
    const act = await enterSeat(entering, stream.caller, undefined)
    // Of what the maker only knew by name there is nothing to bring back.
    const readings = summary.readings.filter(({ space }) => space.standing !== 'administrator')
    allow(canImportPartnership(act.actor))
    if (readings.some(({ space }) => space.kind === 'organisation')) allow(canImportOrganisation(act.actor))
    await refuseTakenAlready(act, readings)
    const problems: ArchiveProblem[] = []
    const taken: TakenSpace[] = []
    for (const reading of readings) {
      const one = await takeSpace(act, reading, summary)
      problems.push(...one.problems)
      taken.push(one.taken)
    }
    if (problems.length > 0 || !keep) throw new Rehearsed(problems)
    return taken
  })
}

/** What is here already, where the acting seat knows it, and what its organisation has taken over before: nothing comes twice. */
async function refuseTakenAlready(act: Act, readings: readonly SpaceReading[]): Promise<void> {
  const originals = readings.map(({ space }) => space.id)
  const receipts = await listReceipts(act.db, act.actor.organisationId, originals)
  for (const id of originals) {
    if (receipts.has(id)) throw new Refusal('conflict', 'already-imported')
    if (await isKnownSpace(act.db, id)) throw new Refusal('conflict', 'already-here')
  }
}

async function takeSpace(act: Act, reading: SpaceReading, summary: Summary) {
  const archive = found(summary.open)
  const place = await placeSpace(act, reading)
  const contents = new Map(archive.manifest.files.map(({ sha256, size }) => [sha256, size]))
  const spaceId = found(place.act.actor.spaceId)
  const { shapes } = summary
  const before = await listRecordIds(place.act.db, spaceId, [...shapes.values()])
  const restoring = { archive, reading, place, shapes, contents, before }
  const problems = await restoreRows(restoring)
  const taken = { id: spaceId, kind: reading.space.kind, name: reading.space.name }
  if (problems.length > 0) return { taken, problems }
  const { id, heads } = await keepEvidence(restoring)
  // Questions to parties that are not here would stay open for ever: they end as when a party leaves.
  if (taken.kind === 'partnership') await reissueAudiences(act.db, spaceId, false)
  for (const document of await listSearchable(act.db, spaceId)) await saveDocument(act.db, { spaceId, ...document })
  await keepReceipt(act, reading, spaceId)
  const audienceId = await openAudience(place.act, { kind: taken.kind === 'partnership' ? 'all-parties' : 'organisation' })
  record(place.act, 'archive.imported', {
    audienceId,
    subject: { kind: 'archive', id },
    payload: {
      name: taken.name,
      originalSpace: reading.space.id,
      sha256: reading.space.sha256,
      madeAt: archive.manifest.madeAt,
      madeBy: archive.manifest.by.name,
      heads: heads.filter((head) => place.ids.get(head.audience) === audienceId),
    },
  })
  return { taken, problems }
}

async function keepReceipt(act: Act, { space }: SpaceReading, targetSpace: string): Promise<void> {
  const { organisationId, seatId } = act.actor
  await insertReceipt(act.db, {
    spaceId: organisationId,
    audienceId: found(await findHomeAudience(act.db, organisationId)),
    id: newId(),
    originalSpace: space.id,
    targetSpace,
    importedBy: seatId,
    importedAt: act.now.toString(),
  })
}
