import { openAudience } from '#src/core/audiences/actions.ts'
import type { ArchiveManifest } from '#src/features/oversee/exports/model/archive-manifest.ts'
import { parseLine } from '#src/features/oversee/exports/model/export-lines.ts'
import type { SpaceReading } from '#src/features/oversee/imports/actions/check-space.ts'
import type { PlacedSpace } from '#src/features/oversee/imports/actions/place-space.ts'
import type { Restoring } from '#src/features/oversee/imports/actions/restore-rows.ts'
import { insertRows, type TableShape } from '#src/features/oversee/imports/store.ts'
import { found } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

const batchLength = 500

interface Kept {
  readonly id: string
  readonly heads: readonly { audience: string; sequence: number; hash: string }[]
}

/**
 * The original ledger is kept as it was, hash by hash, beside the new one: nobody's acts are written again. Each chain is seen by
 * those who see its audience's records here.
 */
export async function keepEvidence({ archive, reading, place, shapes }: Restoring): Promise<Kept> {
  const archiveId = newId()
  const { act } = place
  // How much there was tells also of what is not for everybody: what is known of the whole stays with who brought it.
  const audienceId = await openAudience(act, { kind: 'organisation' })
  const row = describeArchive(archive.manifest, { reading, place, archiveId, audienceId })
  await insertRows(act.db, shapeOf(shapes, 'imported_archives'), [row])
  const chains = reading.chains.flatMap((chain) => describeChain(chain, { reading, place, archiveId }))
  if (chains.length > 0) await insertRows(act.db, shapeOf(shapes, 'imported_chains'), chains)
  await copyEntries({ archive, reading, place }, shapeOf(shapes, 'imported_entries'))
  const heads = reading.chains.flatMap(({ audience, entries, head }) =>
    head ? [{ audience: audience.id, sequence: entries, hash: head.hash }] : [],
  )
  return { id: archiveId, heads }
}

const shapeOf = (shapes: Restoring['shapes'], name: string): TableShape => found(shapes.get(name))

interface Describing {
  readonly reading: SpaceReading
  readonly place: PlacedSpace
  readonly archiveId: string
}

const describeArchive = (
  { madeAt, by, files }: ArchiveManifest,
  { reading, place, archiveId, audienceId }: Describing & { audienceId: string },
) => ({
  space_id: found(place.act.actor.spaceId),
  audience_id: audienceId,
  id: archiveId,
  original_space: reading.space.id,
  name: reading.space.name,
  made_at: madeAt,
  made_by_organisation: by.organisation,
  made_by_name: by.name,
  sha256: reading.space.sha256,
  records: reading.space.records,
  files: files.length,
  imported_by: place.act.actor.seatId,
  imported_at: place.act.now.toString(),
})

function describeChain({ audience, entries, head }: SpaceReading['chains'][number], { reading, place, archiveId }: Describing) {
  if (!head) return []
  return [
    {
      space_id: found(place.act.actor.spaceId),
      audience_id: found(place.ids.get(audience.id)),
      id: audience.id,
      archive_id: archiveId,
      original_space: reading.space.id,
      kind: audience.kind,
      organisations: audience.organisations.map((id) => reading.parties.get(id)?.shortName ?? reading.header.space.name),
      closed: audience.closedAt !== null,
      entries,
      head: head.hash,
      head_at: head.at,
    },
  ]
}

async function copyEntries(
  { archive, reading, place }: Pick<Restoring, 'archive' | 'reading' | 'place'>,
  shape: TableShape,
): Promise<void> {
  let rows: Record<string, unknown>[] = []
  for await (const text of archive.readLines(reading.space)) {
    const line = text.startsWith('{"line":"entry"') ? parseLine(text) : undefined
    if (line?.line !== 'entry') continue
    const { audience, sequence } = line.entry
    const where = { space_id: found(place.act.actor.spaceId), audience_id: found(place.ids.get(audience)) }
    rows.push({ ...where, chain_id: audience, sequence, entry: line.entry, payload: line.payload })
    if (rows.length < batchLength) continue
    await insertRows(place.act.db, shape, rows)
    rows = []
  }
  if (rows.length > 0) await insertRows(place.act.db, shape, rows)
}
