import { createHash } from 'node:crypto'
import { manifestPath } from '#src/features/oversee/exports/model/archive-manifest.ts'
import { type ExportedLine, linesOf, manifestOf, type Parts, partsOf, zipOf } from './archives.ts'
import { createWorld, type TestSeat } from './world.ts'

/** An archive of one installation, to be brought into another, whole or tampered with. */
export async function createTampering() {
  const [old, fresh] = [await createWorld(), await createWorld()]
  const nordwind = await old.addOrganisation({ shortName: 'Nordwind' })
  const kaito = await old.addOrganisation({ shortName: 'Kaito' })
  const newcomer = await fresh.addOrganisation({ shortName: 'Nordwind' })
  const spaceId = await old.addPartnership([nordwind, kaito], 'Grid-scale storage')
  const part = `spaces/${spaceId}.jsonl`
  await offerWithEvidence(kaito, 'Forty pallets')
  const good = await partsOf(await nordwind.api.exports.archive({ spaceId }))
  return { old, fresh, nordwind, kaito, newcomer, spaceId, part, good, withLines, withRow }

  async function offerWithEvidence(seat: TestSeat, content: string): Promise<string> {
    const sides = { owedBy: seat.organisationId, owedTo: [nordwind.organisationId] }
    const { id } = await seat.api.commitments.propose({
      spaceId,
      title: 'Cells',
      ...sides,
      due: { kind: 'day', day: '2027-06-30' },
    })
    await nordwind.api.commitments.accept({ spaceId, id })
    const body = new Blob([content], { type: 'application/octet-stream' })
    await seat.api.commitments.addEvidence({
      params: { spaceId, id },
      query: { name: 'waybill.txt', mediaType: 'text/plain' },
      body,
    })
    return id
  }

  function withLines(
    change: (lines: ExportedLine[]) => ExportedLine[],
    more: (manifest: Record<string, unknown>) => void = () => {},
  ) {
    return tamperedWith(good, part, { change, more })
  }

  function withRow(table: string, change: (row: Record<string, unknown>) => void) {
    return withLines((lines) => {
      const line = lines.find((one) => one.table === table)
      if (!line?.row) throw new Error(`The archive has no row of ${table}.`)
      change(line.row)
      return lines
    })
  }
}
interface Tamper {
  readonly change: (lines: ExportedLine[]) => ExportedLine[]
  readonly more?: (manifest: Record<string, unknown>) => void
}

/** An archive with other lines in its first space, and a manifest that vouches for them: what somebody who knows the format would bring. */
export async function tamperedWith(good: Parts, part: string, { change, more = () => {} }: Tamper): Promise<Blob> {
  const parts = new Map(good)
  const lines = change(linesOf(good.get(part)))
  const end = lines.at(-1)
  if (end?.line === 'end') end.lines = lines.length
  const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
  parts.set(part, Buffer.from(text))
  const manifest = manifestOf(good)
  const sha256 = createHash('sha256').update(text).digest('hex')
  Object.assign(manifest.spaces[0], { size: Buffer.byteLength(text), sha256, lines: lines.length })
  more(manifest)
  parts.set(manifestPath, Buffer.from(JSON.stringify(manifest)))
  return zipOf(parts)
}

export type Tampering = Awaited<ReturnType<typeof createTampering>>
