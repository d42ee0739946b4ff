import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let [old, fresh] = [{} as World, {} as World]
let [nordwind, newcomer] = [{} as TestSeat, {} as TestSeat]
let spaceId: string
const folder = mkdtempSync(join(tmpdir(), 'entente-cli-archive-'))
beforeAll(async () => {
  ;[old, fresh] = [await createWorld(), await createWorld()]
  nordwind = await old.addOrganisation({
    shortName: 'Nordwind',
    legalName: 'Nordwind GmbH',
    country: 'NO',
    timeZone: 'Europe/Oslo',
  })
  newcomer = await fresh.addOrganisation({ shortName: 'New' })
  spaceId = await old.addPartnership([nordwind, await old.addOrganisation({ shortName: 'Kaito' })], 'Grid-scale storage')
  await nordwind.api.organisations.setClosedDays({ closedDays: [{ day: '2027-05-17', name: 'Constitution Day' }] })
  await nordwind.api.notes.write({ spaceId, targetKind: 'partnership', targetId: spaceId, body: 'A note of ours' })
  for (const world of [old, fresh]) await world.server.http.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await Promise.all([old.stop(), fresh.stop()])
  rmSync(folder, { recursive: true })
})

/** Runs the command line as a person would, as a seat of a world. */
function entente(world: World, seat: TestSeat, ...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const address = `http://127.0.0.1:${(world.server.http.server.address() as AddressInfo).port}`
  const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1', ENTENTE_URL: address, ENTENTE_KEY: seat.secret }
  const child = spawn(process.execPath, ['src/app/cli/entente.ts', ...words], { env })
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => (said.out += text))
  child.stderr.on('data', (text) => (said.err += text))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })))
}

it('an archive is fetched, verified without the server, checked and brought in elsewhere, once', async () => {
  const file = join(folder, 'partnership.zip')
  expect(await entente(old, nordwind, 'export', spaceId, '--archive', '--out', file)).toMatchObject({ code: 0, out: '' })
  const verified = await entente(old, nordwind, 'verify', file)
  expect(verified).toMatchObject({ code: 0, err: '' })
  expect(verified.out).toContain('all parties (Nordwind, Kaito)')
  expect(verified.out).toContain('No files')

  const checked = await entente(fresh, newcomer, 'import', 'archive', file, '--check')
  expect(checked).toMatchObject({ code: 0, out: expect.stringMatching(/^Grid-scale storage: \d+ records?\n$/) })
  expect(await newcomer.api.partnerships.list()).toEqual([])
  const taken = await entente(fresh, newcomer, 'import', 'archive', file)
  expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('Grid-scale storage: ') })
  expect(await newcomer.api.partnerships.list()).toMatchObject([{ name: 'Grid-scale storage' }])
  const again = await entente(fresh, newcomer, 'import', 'archive', file)
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('Nothing comes twice') })
}, 60_000)

it('a whole organisation is taken along and comes back: profile, calendar, own space, partnerships', async () => {
  const file = join(folder, 'organisation.zip')
  expect(await entente(old, nordwind, 'export', 'organisation', '--out', file)).toMatchObject({ code: 0 })
  expect((await entente(old, nordwind, 'verify', file)).code).toBe(0)
  const another = await fresh.addOrganisation({ shortName: 'Another' })
  const taken = await entente(fresh, another, 'import', 'archive', file)
  expect(taken).toMatchObject({ code: 0, err: '' })
  expect(taken.out.split('\n').filter(Boolean)).toHaveLength(2)
  expect(await another.api.organisations.get({ id: another.organisationId })).toMatchObject({
    legalName: 'Nordwind GmbH',
    shortName: 'Nordwind',
    country: 'NO',
    timeZone: 'Europe/Oslo',
    closedDays: [{ day: '2027-05-17', name: 'Constitution Day' }],
  })
  const [made] = await another.api.partnerships.list()
  expect((await another.api.imports.verify({ spaceId: another.organisationId })).flatMap(({ findings }) => findings)).toEqual(
    [],
  )
  const notes = await another.api.notes.list({ spaceId: made?.id ?? '', targetKind: 'partnership', targetId: made?.id ?? '' })
  expect(notes.map(({ body }) => body)).toEqual(['A note of ours'])
  for (const report of await another.api.ledger.verify({ spaceId: made?.id ?? '' })) expect(report.findings).toEqual([])
}, 60_000)

it('what is wrong is told with its place, and in a sentence', async () => {
  const file = join(folder, 'partnership.zip')
  const bytes = readFileSync(file)
  const broken = join(folder, 'broken.zip')
  writeFileSync(broken, bytes.subarray(0, bytes.length - 200))
  const told = await entente(old, nordwind, 'verify', broken)
  expect(told).toMatchObject({
    code: 1,
    out: expect.stringContaining('the whole file: this is not an archive, or it was cut off'),
  })
  const refused = await entente(fresh, newcomer, 'import', 'archive', broken)
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('One thing is wrong in the archive') })
  expect((await entente(fresh, newcomer, 'import', 'archive', join(folder, 'none.zip'))).err).toContain('cannot be read')
  expect((await entente(fresh, newcomer, 'import', 'letters', file)).code).toBe(2)
  expect((await entente(fresh, newcomer, 'import', 'archive')).err).toContain('Usage')
}, 60_000)
