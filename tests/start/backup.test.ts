import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMigrations, migrate } from '#src/platform/database/migrate.ts'
import { rolePrefix, startTestCluster } from '../support/cluster.ts'
import { runEntenteAt, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { calling, type Side, signUp, workTogether, writeUntil } from './installation.ts'

const content = randomBytes(300_000)
let room: string
let cluster: Awaited<ReturnType<typeof startTestCluster>>

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'entente-backup-'))
  chmodSync(room, 0o711)
  cluster = await startTestCluster()
})
afterAll(async () => {
  await cluster.remove()
  rmSync(room, { recursive: true, force: true })
})

const inside = (name: string) => ({ databaseUrl: '', dataDir: join(room, name), withoutPages: true })
const outside = (name: string, database: string) => ({
  databaseUrl: cluster.url.replace(/\/([^/?]+)\?/, `/${database}?`),
  dataDir: join(room, name),
  withoutPages: true,
})

async function createDatabase(name: string) {
  const client = new Client({ connectionString: cluster.url })
  await client.connect()
  await client.query(`create database ${name}`).finally(() => client.end())
}

interface Lived {
  readonly sides: readonly [Side, Side]
  readonly spaceId: string
  readonly fileId: string
  /** What was acknowledged before the backup began. */
  readonly before: ReadonlySet<string>
}

/** Runs the program on a place, writes without pause, and takes the backups meanwhile. */
async function liveThrough(place: ReturnType<typeof inside>, backups: readonly (readonly string[])[]): Promise<Lived> {
  const program = await startServerProcess(place)
  try {
    const sides = [await signUp(program.url, 'Nordwind'), await signUp(program.url, 'Helia')] as const
    const { spaceId, fileId } = await workTogether(program.url, sides, content)
    const acknowledged = new Set<string>()
    const isOver = new AbortController()
    const call = calling(() => program.url, sides[0])
    const writers = [1, 2, 3].map(() => writeUntil(call, acknowledged, isOver.signal))
    while (acknowledged.size < 10) await sleep(20)
    const before = new Set(acknowledged)
    for (const words of backups) {
      const countBefore = acknowledged.size
      const taken = await runEntenteAt(place, 'backup', ...words)
      expect(taken.output).toContain('The backup is in')
      expect(taken.code).toBe(0)
      expect(acknowledged.size, 'the program went on answering').toBeGreaterThan(countBefore)
    }
    isOver.abort()
    await Promise.all(writers)
    return { sides, spaceId, fileId, before }
  } finally {
    await program.stop()
  }
}

/** The restored program serves who was signed in, holds all that was acknowledged, and goes on with every ledger. */
async function expectWhole(place: ReturnType<typeof inside>, { sides, spaceId, fileId, before }: Lived) {
  const program: ServerProcess = await startServerProcess(place)
  try {
    const call = calling(() => program.url, sides[0])
    const listed: { id: string }[] = await (await call('GET', '/partnerships')).json()
    const there = new Set(listed.map(({ id }) => id))
    expect([...before].filter((id) => !there.has(id))).toEqual([])
    const file = await call('GET', `/spaces/${spaceId}/files/${fileId}/content`)
    expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true)
    expect((await call('POST', '/partnerships', { name: 'Written after the restore' })).status).toBe(200)
    const verified = await call('POST', `/spaces/${spaceId}/ledger/verification`, {})
    const reports: { entries: number; findings: unknown[] }[] = await verified.json()
    expect(reports.flatMap(({ findings }) => findings)).toEqual([])
    expect(reports.some(({ entries }) => entries > 3)).toBe(true)
  } finally {
    await program.stop()
  }
}

test('what was acknowledged before a backup of the PostgreSQL inside is there after it was put back, in either form', async () => {
  const [whole, portable] = [join(room, 'inside-whole'), join(room, 'inside-portable')]
  const lived = await liveThrough(inside('one'), [[whole], [portable, '--portable']])

  const restored = await runEntenteAt(inside('two'), 'restore', whole)
  expect(restored.output).toMatch(/✓ Verified: \d{2,} ledgers with \d{2,} entries, 1 files/)
  expect(restored.code).toBe(0)
  await expectWhole(inside('two'), lived)

  // From the PostgreSQL inside to one of one's own.
  await createDatabase('moved')
  const moved = await runEntenteAt(outside('moved-files', 'moved'), 'restore', portable)
  expect(moved.output).toContain('✓ Verified')
  await expectWhole(outside('moved-files', 'moved'), lived)

  const again = await runEntenteAt(inside('two'), 'restore', whole)
  expect(again.output).toContain('is not empty. A backup is restored into an empty folder only')
  expect(again.code).toBe(1)
  const wrong = await runEntenteAt(outside('wrong-files', 'moved'), 'restore', whole)
  expect(wrong.output).toContain('Take one with --portable')
})

test('a backup of a PostgreSQL of one’s own is put back into an empty database, and nothing less than empty', async () => {
  const folder = join(room, 'outside-backup')
  await createDatabase('first')
  const lived = await liveThrough(outside('first-files', 'first'), [[folder]])
  const full = await runEntenteAt(outside('none', 'first'), 'restore', folder)
  expect(full.output).toContain('The database is not empty')
  await createDatabase('second')
  const restored = await runEntenteAt(outside('second-files', 'second'), 'restore', folder)
  expect(restored.output).toMatch(/✓ Verified: \d{2,} ledgers/)
  await expectWhole(outside('second-files', 'second'), lived)
  expect((await runEntenteAt(inside('unused'), 'backup', '--check', folder)).output).toContain('✓ Verified')
  const taken = await runEntenteAt(outside('first-files', 'first'), 'backup', folder)
  expect(taken.output).toContain('is not empty. Name a folder that does not exist yet')

  // What was wrong before the backup is found after it.
  await tamper(outside('first-files', 'first').databaseUrl)
  rmSync(join(room, 'first-files', 'files'), { recursive: true })
  const tampered = join(room, 'tampered')
  expect((await runEntenteAt(outside('first-files', 'first'), 'backup', tampered)).code).toBe(0)
  const found = await runEntenteAt(inside('unused'), 'backup', '--check', tampered)
  expect(found.output).toMatch(/✗ Ledger \S+, entry 1: payload-changed/)
  expect(found.output).toContain('✗ File papers.bin: missing or changed')
  expect(found.code).toBe(1)
})

test('a backup that is not whole, was changed, or comes from a newer program is refused in words and leaves nothing', async () => {
  const good = join(room, 'good')
  await createDatabase('plain')
  const place = outside('plain-files', 'plain')
  await runEntenteAt(place, 'migrate')
  expect((await runEntenteAt(place, 'backup', good)).code).toBe(0)
  await createDatabase('target')
  let count = 0
  const attempt = async (spoil: (folder: string) => void) => {
    const folder = join(room, `spoilt-${++count}`)
    cpSync(good, folder, { recursive: true })
    spoil(folder)
    return runEntenteAt(outside('target-files', 'target'), 'restore', folder)
  }
  const users = 'tables/auth.users.copy.zst'
  const changed = await attempt((folder) => {
    const bytes = readFileSync(join(folder, users))
    bytes[5] = (bytes[5] ?? 0) ^ 1
    writeFileSync(join(folder, users), bytes)
  })
  expect(changed.output).toContain(`is damaged: ${users} was changed`)
  expect((await attempt((folder) => truncateSync(join(folder, users), 4))).output).toMatch(/auth\.users\S* has 4 bytes of \d+/)
  expect((await attempt((folder) => rmSync(join(folder, users)))).output).toContain(`${users} is missing`)
  expect((await attempt((folder) => rmSync(join(folder, 'manifest.json')))).output).toContain('not a backup of Entente')
  expect((await attempt((folder) => truncateSync(join(folder, 'manifest.json'), 100))).output).toContain(
    'is not what was written',
  )
  const newer = await attempt((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    writeManifest(folder, { ...manifest, migrations: [...manifest.migrations, '299901010000_later.sql'] })
  })
  expect(newer.output).toContain('was made by a newer Entente')
  expect(newer.code).toBe(1)
  // All of them left the target as it was.
  expect((await runEntenteAt(outside('target-files', 'target'), 'restore', good)).output).toContain('✓ Verified')
})

test('a backup of an older program is migrated forward', async () => {
  const migrations = join(import.meta.dirname, '../../database/migrations')
  const names = await listMigrations(migrations)
  await createDatabase('older')
  const place = outside('older-files', 'older')
  await migrate({ ownerUrl: place.databaseUrl, prefix: rolePrefix, folder: migrations, only: names.slice(0, -1) })
  mkdirSync(place.dataDir, { recursive: true })
  const client = new Client({ connectionString: place.databaseUrl })
  await client.connect()
  await client
    .query("insert into auth.users (name, email, locale) values ('Ada', 'ada@example.test', 'en')")
    .finally(() => client.end())
  expect((await runEntenteAt(place, 'backup', join(room, 'older-backup'))).code).toBe(0)
  await createDatabase('younger')
  const restored = await runEntenteAt(outside('younger-files', 'younger'), 'restore', join(room, 'older-backup'))
  expect(restored.output).toContain(`Migrated forward: ${names.at(-1)}`)
  expect(restored.code).toBe(0)
})

/** As only the owner of the database could: one entry tells another story. */
async function tamper(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`
    alter table ledger_payloads no force row level security;
    update ledger_payloads set payload = '{}' where (space_id, audience_id, sequence) = (select space_id, audience_id, sequence from ledger_payloads where sequence = 1 limit 1);
    alter table ledger_payloads force row level security`)
  await client.end()
}

function writeManifest(folder: string, manifest: object) {
  const text = JSON.stringify(manifest)
  writeFileSync(join(folder, 'manifest.json'), text)
  writeFileSync(join(folder, 'manifest.json.sha256'), createHash('sha256').update(text).digest('hex'))
}
