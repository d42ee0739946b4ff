import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let stranger: TestSeat
let spaceId: string
let server: string
const folder = mkdtempSync(join(tmpdir(), 'entente-export-'))
beforeAll(async () => {
  world = await createWorld()
  nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  kaito = await world.addOrganisation({ shortName: 'Kaito' })
  stranger = await world.addOrganisation()
  spaceId = await world.addPartnership([nordwind, kaito], 'Grid-scale storage')
  await world.server.http.listen({ host: '127.0.0.1', port: 0 })
  server = `http://127.0.0.1:${(world.server.http.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await world.stop()
  rmSync(folder, { recursive: true })
})

type Line = { line: string; table?: string; row?: Record<string, unknown>; [member: string]: unknown }

const exportLines = async (seat: TestSeat, space = spaceId): Promise<Line[]> =>
  (await (await seat.api.exports.space({ spaceId: space })).text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

const propose = async (seat: TestSeat, title: string, kind: 'organisation' | 'all-parties', space = spaceId) => {
  const wording = { title, description: '', kind: 'risk', horizon: '2028-06-30' }
  return (await seat.api.objectives.propose({ spaceId: space, ...wording, audience: { kind } })).id
}

/** Runs the command line as a person would. */
function entente(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' }
  const child = spawn(process.execPath, ['src/app/cli/entente.ts', ...words], { env })
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => (said.out += text))
  child.stderr.on('data', (text) => (said.err += text))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })))
}

describe('an export', () => {
  it('holds every chain and record that the seat sees, and nothing that another party keeps to itself', async () => {
    const id = await propose(nordwind, 'Cheaper cells', 'all-parties')
    await nordwind.api.objectives.writeStake({
      spaceId,
      id,
      gives: 'Our secret price',
      figures: [{ side: 'gives', label: 'Price', amount: '12345678901234.567891', currency: 'EUR' }],
    })
    const own = await exportLines(nordwind)
    expect(own[0]).toMatchObject({ line: 'header', space: { name: 'Grid-scale storage' }, by: { seat: nordwind.seatId } })
    expect(own.at(-1)).toEqual({ line: 'end', lines: own.length })
    const records = own.filter(({ line }) => line === 'record')
    expect(records.find(({ table }) => table === 'objectives')?.row).toMatchObject({
      id,
      title: 'Cheaper cells',
      horizon: '2028-06-30',
    })
    expect(records.find(({ table }) => table === 'stake_figures')?.row).toMatchObject({ amount: '12345678901234.567891' })
    expect(own.filter(({ line }) => line === 'party').map((one) => one.shortName)).toEqual(['Nordwind', 'Kaito'])

    const theirs = await exportLines(kaito)
    const text = JSON.stringify(theirs)
    expect(text).toContain('Cheaper cells')
    expect(text).not.toContain('secret price')
    expect(text).not.toContain('"stakes"')
    const tables = new Set([...own, ...theirs].flatMap(({ table }) => table ?? []))
    expect(tables).not.toContain('search_documents')
    await expect(stranger.api.exports.space({ spaceId })).rejects.toMatchObject({ status: 404 })
    await expect(world.nobody.exports.space({ spaceId })).rejects.toMatchObject({ status: 401 })
  })

  it('looks through the eyes of another organisation when asked to', async () => {
    await propose(nordwind, 'A quiet plan', 'organisation')
    const seen = await (await nordwind.seenBy(kaito.organisationId).exports.space({ spaceId })).text()
    expect(seen).not.toContain('A quiet plan')
    expect(await (await nordwind.api.exports.space({ spaceId })).text()).toContain('A quiet plan')
  })

  it('gives a party that has left the record up to its leaving, and nothing later', async () => {
    const third = await world.addOrganisation({ shortName: 'Ulm' })
    const space = await world.addPartnership([nordwind, kaito, third], 'Three of us')
    await propose(kaito, 'Before it left', 'all-parties', space)
    await propose(third, 'Its own thought', 'organisation', space)
    await third.api.parties.leave({ spaceId: space, reason: 'Another way.' })
    await propose(kaito, 'After it left', 'all-parties', space)
    const text = JSON.stringify(await exportLines(third, space))
    expect(text).toContain('Before it left')
    expect(text).not.toContain('After it left')
    expect(JSON.stringify(await exportLines(third, third.organisationId))).toContain('Its own thought')
  })

  it('is whole where chains and tables are longer than a page', async () => {
    const space = await world.addPartnership([nordwind, kaito], 'Long')
    const id = await propose(nordwind, 'Many versions', 'all-parties', space)
    for (let number = 0; number < 510; number++) {
      const wording = { title: `Version ${number}`, description: 'x'.repeat(2000), kind: 'risk', horizon: null }
      await nordwind.api.objectives.change({ spaceId: space, id, ...wording, reason: 'Again.' })
    }
    const lines = await exportLines(nordwind, space)
    expect(lines.filter(({ table }) => table === 'objective_versions')).toHaveLength(511)
    expect(lines.filter(({ line }) => line === 'entry').length).toBeGreaterThan(510)
  }, 60_000)
})

describe('on the command line', () => {
  it('an export is fetched with a checkpoint and verified without the server; what is tampered with is told', async () => {
    const [file, checkpoint] = [join(folder, 'export.jsonl'), join(folder, 'checkpoint.json')]
    const fetched = await entente(
      'export',
      spaceId,
      '--server',
      server,
      '--key',
      kaito.secret,
      '--out',
      file,
      '--checkpoint',
      checkpoint,
    )
    expect(fetched).toMatchObject({ code: 0, out: '' })
    const plain = await entente('verify', file)
    expect(plain).toMatchObject({ code: 0, err: '' })
    expect(plain.out).toContain('all parties (Nordwind, Kaito)')
    expect(plain.out).toContain('End not anchored since its beginning')
    const anchored = await entente('verify', file, '--checkpoint', checkpoint)
    expect(anchored.code).toBe(0)
    expect(anchored.out).toContain('Anchored to its end')

    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    const at = lines.findIndex((line) => line.includes('objective.proposed'))
    const tampered = join(folder, 'tampered.jsonl')
    writeFileSync(tampered, `${lines.toSpliced(at, 1, lines[at]?.replace('Cheaper', 'Dearer') ?? '').join('\n')}\n`)
    const told = await entente('verify', tampered)
    expect(told.code).toBe(1)
    expect(told.out).toMatch(new RegExp(`line ${at + 1}, entry \\d+: what the entry says was changed`))

    const last = lines.findLastIndex((line) => line.includes('"line":"entry"'))
    const cut = lines.toSpliced(last, 1)
    cut.splice(-1, 1, JSON.stringify({ line: 'end', lines: cut.length }))
    writeFileSync(tampered, `${cut.join('\n')}\n`)
    expect((await entente('verify', tampered)).code).toBe(0)
    const found = await entente('verify', tampered, '--checkpoint', checkpoint)
    expect(found.code).toBe(1)
    expect(found.out).toContain('the end was cut off')
  }, 60_000)

  it('says in a sentence what it cannot do, and leaves no half file', async () => {
    const out = join(folder, 'never.jsonl')
    const key = ['--server', server, '--key']
    expect(await entente('export', 'nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('Usage') })
    expect(await entente('export', spaceId, ...key, 'wrong', '--out', out)).toMatchObject({
      code: 1,
      err: expect.stringContaining('key'),
    })
    const foreign = await entente('export', spaceId, ...key, stranger.secret, '--out', out)
    expect(foreign).toMatchObject({ code: 1, err: expect.stringContaining('no such space') })
    const nobody = await entente('export', spaceId, '--server', 'http://127.0.0.1:9', '--key', 'x')
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('cannot be reached') })
    expect(await entente('verify', out)).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read') })
    expect(await entente('verify', 'package.json')).toMatchObject({ code: 2, err: expect.stringContaining('not an export') })
    expect(await entente('verify')).toMatchObject({ code: 2, err: expect.stringContaining('Usage') })
  }, 60_000)
})
