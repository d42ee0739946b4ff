import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentPath } from '#src/features/oversee/exports/model/archive-manifest.ts'
import { linesOf, manifestOf, type Parts, partsOf, read } from '../../../../tests/support/archives.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let [nordwind, kaito, ulm] = [{} as TestSeat, {} as TestSeat, {} as TestSeat]
let spaceId: string
beforeAll(async () => {
  world = await createWorld()
  nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  kaito = await world.addOrganisation({ shortName: 'Kaito' })
  ulm = await world.addOrganisation({ shortName: 'Ulm' })
  spaceId = await world.addPartnership([nordwind, kaito, ulm], 'Grid-scale storage')
})
afterAll(() => world.stop())

const textOf = (parts: Parts) => [...parts].map(([path, content]) => `${path}\n${content.toString('utf8')}`).join('\n')
const archiveOf = async (seat: TestSeat, id = spaceId) => partsOf(await seat.api.exports.archive({ spaceId: id }))
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

const note = (seat: TestSeat, body: string) =>
  seat.api.notes.write({ spaceId, targetKind: 'partnership', targetId: spaceId, body })

/** A file that only the two sides of a commitment see. */
async function addFile(by: TestSeat, to: TestSeat, content: string): Promise<{ id: string; title: string }> {
  const title = `Cells ${content}`
  const parties = [by.organisationId, to.organisationId]
  const sides = { owedBy: by.organisationId, owedTo: [to.organisationId] }
  const due = { kind: 'day', day: '2027-06-30' } as const
  const audience = { kind: 'parties', organisations: parties } as const
  const { id } = await by.api.commitments.propose({ spaceId, title, ...sides, due, audience })
  await to.api.commitments.accept({ spaceId, id })
  const body = new Blob([content], { type: 'application/octet-stream' })
  const query = { name: 'evidence.txt', mediaType: 'text/plain' }
  const file = await by.api.commitments.addEvidence({ params: { spaceId, id }, query, body })
  return { id: file.id, title }
}

describe('an archive of a partnership', () => {
  it('holds lines, contents and their hashes, and is verified as a whole', async () => {
    await note(nordwind, 'What Nordwind keeps to itself')
    await addFile(nordwind, kaito, 'Forty pallets')
    const archive = await nordwind.api.exports.archive({ spaceId })
    const parts = await partsOf(archive)
    const manifest = manifestOf(parts)
    expect(manifest).toMatchObject({
      format: 'entente-archive-1',
      kind: 'partnership',
      by: { name: 'Nordwind' },
      lostFiles: [],
    })
    expect(parts.get(contentPath(hashOf('Forty pallets')))?.toString()).toBe('Forty pallets')
    const lines = linesOf(parts.get(`spaces/${spaceId}.jsonl`))
    expect(manifest.spaces[0]).toMatchObject({
      name: 'Grid-scale storage',
      standing: 'member',
      lines: lines.length,
      entries: lines.filter(({ line }) => line === 'entry').length,
      records: lines.filter(({ line }) => line === 'record').length,
    })
    expect((await read(archive)).problems).toEqual([])
  })

  it('tells nothing of what the seat may not see: no word, no name, no hash, no byte, no number', async () => {
    // One moment for both: a time ending in noughts is written shorter, and the sizes are compared.
    world.now = world.now.round('millisecond')
    await note(kaito, 'What Kaito keeps to itself')
    const before = textOf(await archiveOf(ulm))
    const theirs = await addFile(nordwind, kaito, 'Between two of three')
    await note(kaito, 'Another thought of Kaito')
    const after = await archiveOf(ulm)
    for (const hidden of [
      'keeps to itself',
      'Another thought',
      theirs.title,
      theirs.id,
      hashOf('Between two of three'),
      'Between two',
    ])
      expect(textOf(after)).not.toContain(hidden)
    // As if nothing had happened: only when it was made differs, and with it the hash of its lines.
    const plain = (text: string) =>
      text.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '').replaceAll(/"sha256": "[0-9a-f]{64}"/g, '')
    expect(plain(textOf(after))).toBe(plain(before))
    expect(textOf(await archiveOf(kaito))).toContain(theirs.id)
    expect(await partsOf(await nordwind.seenBy(ulm.organisationId).exports.archive({ spaceId })).then(textOf)).not.toContain(
      'Forty pallets',
    )
  })

  it('brings no content that was taken back', async () => {
    const { id } = await addFile(kaito, nordwind, 'Sent by mistake')
    expect([...(await archiveOf(nordwind)).keys()]).toContain(contentPath(hashOf('Sent by mistake')))
    await kaito.api.files.remove({ spaceId, id })
    const parts = await archiveOf(nordwind)
    expect([...parts.keys()]).not.toContain(contentPath(hashOf('Sent by mistake')))
    expect(textOf(parts)).not.toContain('Sent by mistake\n')
  })

  it('is for those who see the partnership; who administers a party without taking part gets its name, not its content', async () => {
    const stranger = await world.addOrganisation()
    const administrator = await world.addSeat(nordwind, { administrator: true })
    const member = await world.addSeat(nordwind)
    await expect(stranger.api.exports.archive({ spaceId })).rejects.toMatchObject({ status: 404 })
    await expect(member.api.exports.archive({ spaceId })).rejects.toMatchObject({ status: 404 })
    await expect(world.nobody.exports.archive({ spaceId })).rejects.toMatchObject({ status: 401 })
    const parts = await archiveOf(administrator)
    const lines = linesOf(parts.get(`spaces/${spaceId}.jsonl`))
    expect(new Set(lines.map(({ line }) => line))).toEqual(new Set(['header', 'party', 'end']))
    expect([...parts.keys()]).toHaveLength(2)
  })
})

describe('a party that has left', () => {
  it('takes along what it knew at its leaving, and nothing later', async () => {
    const two = await world.addPartnership([nordwind, ulm], 'Before the leaving')
    const say = (title: string) =>
      nordwind.api.objectives.propose({
        spaceId: two,
        title,
        description: '',
        kind: 'risk',
        horizon: null,
        audience: { kind: 'all-parties' },
      })
    await say('Known to both')
    await ulm.api.parties.leave({ spaceId: two, reason: 'Another way.' })
    await say('Known to one')
    await nordwind.api.partnerships.change({ spaceId: two, name: 'After the leaving', purpose: 'Alone' })
    const parts = await archiveOf(ulm, two)
    expect(manifestOf(parts).spaces[0]).toMatchObject({ standing: 'former', name: 'Before the leaving' })
    expect(textOf(parts)).toContain('Known to both')
    for (const later of ['Known to one', 'After the leaving', 'Alone']) expect(textOf(parts)).not.toContain(later)
  })
})

describe('an archive of an organisation', () => {
  it('holds its own space and every partnership as the seat sees it', async () => {
    const other = await world.addPartnership([kaito, ulm], 'Without Nordwind')
    const parts = await partsOf(await kaito.api.exports.organisation())
    const names = manifestOf(parts).spaces.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`)
    expect(names).toEqual(
      expect.arrayContaining(['organisation Kaito', 'partnership Grid-scale storage', 'partnership Without Nordwind']),
    )
    expect(linesOf(parts.get(`spaces/${kaito.organisationId}.jsonl`))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ line: 'organisation', profile: expect.objectContaining({ shortName: 'Kaito' }) }),
        expect.objectContaining({ line: 'person', seat: kaito.seatId, role: 'member' }),
      ]),
    )
    const own = await partsOf(await nordwind.api.exports.organisation())
    expect(textOf(own)).not.toContain('Without Nordwind')
    expect(textOf(own)).not.toContain(other)
    expect((await read(await kaito.api.exports.organisation())).problems).toEqual([])
    const member = await world.addSeat(kaito)
    const theirs = await partsOf(await member.api.exports.organisation())
    expect(manifestOf(theirs).spaces).toHaveLength(1)
    await expect(nordwind.seenBy(kaito.organisationId).exports.organisation()).rejects.toMatchObject({ status: 403 })
  })
})
