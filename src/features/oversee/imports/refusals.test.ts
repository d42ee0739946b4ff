import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentPath, manifestPath } from '#src/features/oversee/exports/model/archive-manifest.ts'
import { type ExportedLine, linesOf, manifestOf, type Parts, zipOf } from '../../../../tests/support/archives.ts'
import { createTampering, type Tampering } from '../../../../tests/support/tampered-archives.ts'
import type { TestSeat, World } from '../../../../tests/support/world.ts'

let [old, fresh] = [{} as World, {} as World]
let newcomer: TestSeat
let part: string
let good: Parts
let withLines: Tampering['withLines']
let withRow: Tampering['withRow']
beforeAll(async () => {
  ;({ old, fresh, newcomer, part, good, withLines, withRow } = await createTampering())
})
afterAll(() => Promise.all([old.stop(), fresh.stop()]))

const problemsOf = async (archive: Blob) => (await newcomer.api.imports.check({ body: archive })).problems
const codesOf = async (archive: Blob) => (await problemsOf(archive)).map(({ code }) => code)

describe('an archive that is refused', () => {
  it('is no zip file, or one without what it must hold', async () => {
    expect(await codesOf(new Blob(['PK but not really'], { type: 'application/zip' }))).toEqual(['not-a-zip'])
    expect(await codesOf(new Blob([], { type: 'application/zip' }))).toEqual(['not-a-zip'])
    const whole = new Uint8Array(await (await zipOf(good)).arrayBuffer())
    expect(await codesOf(new Blob([whole.slice(0, whole.length / 2)], { type: 'application/zip' }))).toEqual(['not-a-zip'])
    expect(await codesOf(await zipOf([['letter.txt', 'Dear reader']]))).toEqual(['part-missing'])
    expect(await codesOf(await zipOf([[manifestPath, '{"format":"entente-archive-2"}']]))).toEqual(['manifest-unreadable'])
    expect(await codesOf(await zipOf([[manifestPath, 'not JSON']]))).toEqual(['manifest-unreadable'])
  })

  it('has parts that are missing, changed, unknown or there twice; each is named', async () => {
    const [path] = [...good.keys()].filter((name) => name.startsWith('files/'))
    const without = new Map(good)
    without.delete(path ?? '')
    expect(await problemsOf(await zipOf(without))).toMatchObject([{ part: path, code: 'part-missing' }])
    const changed = new Map(good).set(path ?? '', Buffer.from('Fifty pallets'))
    expect(await problemsOf(await zipOf(changed))).toMatchObject([{ part: path, code: 'part-changed' }])
    const more = new Map(good).set('files/readme.txt', Buffer.from('Me too'))
    expect(await problemsOf(await zipOf(more))).toMatchObject([{ part: 'files/readme.txt', code: 'part-unknown' }])
    const twice = [...good, ['spaces/another.jsonl'.padEnd(part.length, '_'), ''] as const]
    const renamed = await renamedIn(await zipOf(twice), 'spaces/another.jsonl'.padEnd(part.length, '_'), part)
    expect(await problemsOf(renamed)).toMatchObject([{ part, code: 'part-twice' }])
  })

  it('has a part whose name leads out of where it lies', async () => {
    const inside = await zipOf([...good, ['aa/bb/cc/passwd', 'root']])
    expect(await codesOf(await renamedIn(inside, 'aa/bb/cc/passwd', '../../../passwd'))).toEqual(['path-unsafe'])
    expect(await codesOf(await renamedIn(inside, 'aa/bb/cc/passwd', '/a/bb/cc/passwd'))).toEqual(['path-unsafe'])
  })

  it('says of a part that it is smaller than it is', async () => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(5_000_000)
    const small = Buffer.alloc(4)
    small.writeUInt32LE(50)
    const manifest = manifestOf(good)
    manifest.files.push({ sha256: '0'.repeat(64), size: 50 })
    const vouched = new Map(good).set(manifestPath, Buffer.from(JSON.stringify(manifest)))
    vouched.set(contentPath('0'.repeat(64)), Buffer.alloc(5_000_000))
    const lying = Buffer.from(await (await zipOf(vouched)).arrayBuffer())
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 1)) small.copy(lying, at)
    expect(await codesOf(new Blob([lying], { type: 'application/zip' }))).toEqual(['part-changed'])
  })

  it('tells another story than its ledger, or is not whole', async () => {
    const reworded = await withLines((lines) => {
      const entry = lines.find(({ line, payload }) => line === 'entry' && JSON.stringify(payload).includes('Cells'))
      if (entry) entry.payload = JSON.parse(JSON.stringify(entry.payload).replace('Cells', 'Nothing'))
      return lines
    })
    expect(await codesOf(reworded)).toEqual(['ledger-payload-changed'])
    const unended = await withLines((lines) => lines.slice(0, -1))
    expect(await codesOf(unended)).toEqual(['ledger-unfinished'])
    expect(await codesOf(await withLines((lines) => lines.filter(({ line }) => line !== 'partnership')))).toEqual([
      'description-missing',
    ])
    const strange = [{ line: 'stranger' }]
    expect(await codesOf(await withLines(([first, ...lines]) => [first as ExportedLine, ...strange, ...lines]))).toEqual([
      'ledger-unreadable',
    ])
  })

  it('has rows that do not belong here; each is told with its line', async () => {
    const at = linesOf(good.get(part)).findIndex(({ table }) => table === 'commitments') + 1
    const told = async (archive: Promise<Blob>) =>
      (await problemsOf(await archive)).map(({ line, column, code }) => [line, column, code])
    const inCommitments = (change: (row: Record<string, unknown>) => void) => told(withRow('commitments', change))
    expect(await inCommitments((row) => (row.space_id = crypto.randomUUID()))).toEqual([[at, 'space_id', 'space-differs']])
    expect(await inCommitments((row) => (row.audience_id = crypto.randomUUID()))).toEqual([
      [at, 'audience_id', 'audience-unknown'],
    ])
    expect(await inCommitments((row) => (row.priority = 1))).toEqual([[at, 'priority', 'column-unknown']])
    expect((await inCommitments((row) => (row.due_on = 'soon')))[0]).toEqual([at, undefined, 'value-unreadable'])
    expect((await inCommitments((row) => (row.state = 'forgotten')))[0]).toEqual([at, undefined, 'value-refused'])
    expect((await inCommitments((row) => (row.title = null)))[0]).toEqual([at, 'title', 'value-missing'])
    const orphan = await withLines((lines) => lines.filter(({ table }) => table !== 'commitments'))
    expect(new Set(await codesOf(orphan))).toEqual(new Set(['reference-unknown']))
    const doubled = await withLines((lines) => lines.flatMap((line) => (line.table === 'commitments' ? [line, line] : [line])))
    expect(await codesOf(doubled)).toEqual(['row-twice'])
    const table = await withLines((lines) =>
      lines.map((line) => (line.table === 'files' ? { ...line, table: 'people' } : line)),
    )
    expect(await problemsOf(table)).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'table-unknown', values: { table: 'people' } })]),
    )
  })

  it('was made by another seat than it says, or is too long', async () => {
    const another = await withLines(
      (lines) => lines,
      (manifest) => (manifest.by = { ...(manifest.by as object), seat: crypto.randomUUID() }),
    )
    expect(await codesOf(another)).toEqual(['maker-differs'])
    const long = await withLines(
      (lines) => lines,
      (manifest) => Object.assign((manifest.spaces as object[])[0] ?? {}, { records: 2_000_000 }),
    )
    expect(await codesOf(long)).toEqual(['too-many-records'])
  })

  it('leaves nothing behind', async () => {
    const before = await newcomer.api.imports.list({ spaceId: newcomer.organisationId })
    const broken = await withRow('commitments', (row) => (row.title = null))
    await expect(newcomer.api.imports.take({ body: broken })).rejects.toMatchObject({
      status: 400,
      reason: 'archive-problems',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'value-missing', path: expect.stringContaining('title') }),
      ]),
    })
    expect(await newcomer.api.partnerships.list()).toEqual([])
    expect(await newcomer.api.imports.list({ spaceId: newcomer.organisationId })).toEqual(before)
    expect((await newcomer.api.organisations.list({})).map(({ shortName }) => shortName)).toEqual(['Nordwind'])
  })
})

/** Another name of the same length, wherever the zip file says it. */
async function renamedIn(archive: Blob, from: string, to: string): Promise<Blob> {
  const bytes = Buffer.from(await archive.arrayBuffer())
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at)
  return new Blob([bytes], { type: 'application/zip' })
}
