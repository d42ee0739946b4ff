import { createHash } from 'node:crypto'
import { type Act, enterAs } from '#src/core/acting/actions.ts'
import type { Standing } from '#src/core/acting/model.ts'
import { findOrganisation } from '#src/core/organisations/store.ts'
import { listPartnerships } from '#src/core/partnerships/store.ts'
import { exportSpace } from '#src/features/oversee/exports/actions/export-space.ts'
import {
  type ArchivedSpace,
  type ArchiveManifest,
  archiveFormat,
  contentPath,
  manifestPath,
  spacePath,
} from '#src/features/oversee/exports/model/archive-manifest.ts'
import { type KeptContent, listContents, looksAsAnother } from '#src/features/oversee/exports/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import type { ZipPart } from '#src/platform/files/write-zip.ts'

/** The entered partnership, or the acting seat's own space, as one archive: its lines, the contents it names, and what is in it. */
export const archiveSpace = (act: Act): AsyncGenerator<ZipPart> =>
  archive(act, act.actor.spaceId === act.actor.organisationId ? 'organisation' : 'partnership', [act])

/** The organisation's own space and every partnership of it that the acting seat may know of, each as the seat sees it. */
export async function* archiveOrganisation(act: Act): AsyncGenerator<ZipPart> {
  // Through the eyes of another organisation there is no own space to hand out.
  allow(!(await looksAsAnother(act.db)), 'only-looking')
  yield* archive(act, 'organisation', enterEach(act))
}

async function* enterEach(act: Act): AsyncGenerator<Act> {
  const partnerships = await listPartnerships(act.db)
  const known = partnerships.filter(({ standing }) => standing !== 'invited').map(({ id }) => id)
  for (const spaceId of [act.actor.organisationId, ...known]) yield enterAs(act, { seatId: act.actor.seatId, spaceId })
}

type Kind = ArchiveManifest['kind']

async function* archive(act: Act, kind: Kind, entered: Iterable<Act> | AsyncIterable<Act>): AsyncGenerator<ZipPart> {
  const at = new Date(act.now.epochMilliseconds)
  const spaces: ArchivedSpace[] = []
  const wanted = new Map<string, KeptContent>()
  for await (const one of entered) {
    const told = { ...(await nameOf(one)), ...standingOf(one.actor.standing) }
    const counted = countLines(exportSpace(one))
    yield { path: told.path, at, content: counted.chunks }
    spaces.push({ ...told, ...counted.finish() })
    for (const content of await listContents(one.db, found(one.actor.spaceId))) wanted.set(content.hash, content)
  }
  const lostFiles: string[] = []
  const files: ArchiveManifest['files'] = []
  for (const { hash, size } of wanted.values()) {
    const opened = await act.services.files.open(hash)
    if (!opened.ok) lostFiles.push(hash)
    else {
      files.push({ sha256: hash, size })
      yield { path: contentPath(hash), at, packed: true, content: opened.stream }
    }
  }
  const made = { kind, madeAt: act.now.toString(), ...(await describeMaker(act)) }
  const manifest: ArchiveManifest = { format: archiveFormat, ...made, spaces, files, lostFiles }
  yield { path: manifestPath, at, content: textOf(`${JSON.stringify(manifest, undefined, 2)}\n`) }
}

async function nameOf(act: Act): Promise<Pick<ArchivedSpace, 'id' | 'kind' | 'name' | 'path'>> {
  const id = found(act.actor.spaceId)
  const kind = id === act.actor.organisationId ? ('organisation' as const) : ('partnership' as const)
  if (kind === 'organisation') {
    const { shortName } = found(await findOrganisation(act.db, id))
    return { id, kind, name: shortName, path: spacePath(id) }
  }
  const known = (await listPartnerships(act.db)).find((one) => one.id === id)
  return { id, kind, name: found(known).name, path: spacePath(id) }
}

function standingOf(standing: Standing | undefined): Pick<ArchivedSpace, 'standing'> {
  // Who was only invited knows of a partnership, and takes nothing of it along.
  if (standing === undefined || standing === 'invited') throw new Refusal('not-found')
  return { standing }
}

async function describeMaker({ db, actor, services }: Act) {
  const { shortName } = found(await findOrganisation(db, actor.organisationId))
  const { version } = await services.installation.describe()
  return { by: { seat: actor.seatId, organisation: actor.organisationId, name: shortName }, program: version }
}

/** Passes lines on as bytes, and knows in the end how many there were and their hash. */
function countLines(lines: AsyncIterable<string>) {
  const hash = createHash('sha256')
  const counts = { size: 0, lines: 0, entries: 0, records: 0 }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const line of lines) {
      const bytes = Buffer.from(`${line}\n`)
      hash.update(bytes)
      counts.size += bytes.length
      counts.lines += 1
      if (line.startsWith('{"line":"entry"')) counts.entries += 1
      if (line.startsWith('{"line":"record"')) counts.records += 1
      yield bytes
    }
  }
  return { chunks: chunks(), finish: () => ({ ...counts, sha256: hash.digest('hex') }) }
}

async function* textOf(text: string): AsyncGenerator<string> {
  yield text
}
