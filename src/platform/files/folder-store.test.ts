import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeRange } from '#src/platform/files/file-store.ts'
import { type FolderStore, openFolderStore } from '#src/platform/files/folder-store.ts'

let base: string
let folder: string
let store: FolderStore

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'files-'))
  folder = join(base, 'store')
  store = await openFolderStore(folder)
})

afterEach(() => rm(base, { recursive: true }))

const roomy = { maxBytes: 10_000_000 }
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const chunksOf = (...chunks: readonly Uint8Array[]) => Readable.from(chunks)

async function filesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

async function read(hash: string, range?: Parameters<FolderStore['open']>[1]) {
  const answer = await store.open(hash, range)
  return answer.ok ? { ...answer, stream: undefined, bytes: await buffer(answer.stream) } : answer
}

describe('a content', () => {
  it('comes back as it went in, from a real file, under the hash of its bytes', async () => {
    const bytes = randomBytes(1_500_000)
    const source = join(base, 'source.bin')
    await writeFile(source, bytes)
    const answer = await store.put(createReadStream(source), roomy)
    expect(answer).toEqual({ ok: true, hash: sha256(bytes), size: bytes.length })
    expect(await store.has(sha256(bytes))).toBe(true)
    expect(await read(sha256(bytes))).toMatchObject({ ok: true, size: bytes.length, bytes })
    expect(await readFile(join(folder, sha256(bytes).slice(0, 2), sha256(bytes).slice(2, 4), sha256(bytes)))).toEqual(bytes)
  })

  it('may be empty', async () => {
    const answer = await store.put(chunksOf(), roomy)
    expect(answer).toMatchObject({ ok: true, size: 0 })
    expect(await read(sha256(Buffer.alloc(0)))).toMatchObject({ ok: true, size: 0, bytes: Buffer.alloc(0) })
  })

  it('is kept once, however often and concurrently it comes', async () => {
    const bytes = randomBytes(300_000)
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => store.put(chunksOf(bytes.subarray(0, 1000), bytes.subarray(1000)), roomy)),
    )
    for (const answer of answers) expect(answer).toEqual({ ok: true, hash: sha256(bytes), size: bytes.length })
    expect(await filesIn(folder)).toEqual([sha256(bytes)])
    expect(await read(sha256(bytes))).toMatchObject({ bytes })
  })

  it('is readable by nobody but the program', async () => {
    const bytes = Buffer.from('for the server alone')
    await store.put(chunksOf(bytes), roomy)
    const hash = sha256(bytes)
    const { mode } = await stat(join(folder, hash.slice(0, 2), hash.slice(2, 4), hash))
    expect(mode & 0o077).toBe(0)
  })

  it('is gone after it was removed, once', async () => {
    const bytes = Buffer.from('to be removed')
    await store.put(chunksOf(bytes), roomy)
    expect(await store.remove(sha256(bytes))).toBe(true)
    expect(await store.remove(sha256(bytes))).toBe(false)
    expect(await store.has(sha256(bytes))).toBe(false)
    expect(await read(sha256(bytes))).toEqual({ ok: false, code: 'not-found' })
  })
})

describe('an upload', () => {
  it('may be as large as the limit and not a byte larger; then nothing is left', async () => {
    const bytes = randomBytes(1000)
    expect(await store.put(chunksOf(bytes), { maxBytes: 999 })).toEqual({ ok: false, code: 'too-large' })
    expect(await filesIn(folder)).toEqual([])
    expect(await store.put(chunksOf(bytes), { maxBytes: 1000 })).toMatchObject({ ok: true })
  })

  it('is stopped at the limit, not after an endless stream', async () => {
    let given = 0
    async function* endless() {
      for (;;) {
        given += 1000
        yield randomBytes(1000)
      }
    }
    expect(await store.put(endless(), { maxBytes: 10_000 })).toEqual({ ok: false, code: 'too-large' })
    expect(given).toBe(11_000)
    expect(await filesIn(folder)).toEqual([])
  })

  it('that breaks off in the middle throws and leaves nothing', async () => {
    async function* breaking() {
      yield randomBytes(200_000)
      throw new Error('connection lost')
    }
    await expect(store.put(breaking(), roomy)).rejects.toThrow('connection lost')
    const source = Readable.from(breaking())
    await expect(store.put(source, roomy)).rejects.toThrow('connection lost')
    expect(await filesIn(folder)).toEqual([])
  })

  it('that ends with its process leaves a rest, which is cleared away without touching those under way', async () => {
    const script = `
      import { openFolderStore } from '${new URL('./folder-store.ts', import.meta.url).href}'
      const store = await openFolderStore(${JSON.stringify(folder)})
      async function* content() { yield Buffer.alloc(100000); process.stdout.write('half'); await new Promise((go) => setTimeout(go, 60000)) }
      await store.put(content(), { maxBytes: 1e9 })`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const [rest] = await filesIn(folder)
    expect(await store.removeAbandoned(24)).toBe(0)
    const yesterday = new Date(Date.now() - 25 * 3_600_000)
    await utimes(join(folder, 'incoming', rest!), yesterday, yesterday)
    expect(await store.removeAbandoned(24)).toBe(1)
    expect(await filesIn(folder)).toEqual([])
  })
})

describe('a name', () => {
  it.each(['../../../etc/passwd', '', 'incoming', 'A'.repeat(64), `${'a'.repeat(63)}/`, `${'a'.repeat(64)}\n`])(
    'that is no hash (“%s”) is just not found',
    async (name) => {
      expect(await store.open(name)).toEqual({ ok: false, code: 'not-found' })
      expect(await store.has(name)).toBe(false)
      expect(await store.remove(name)).toBe(false)
    },
  )
})

describe('a range', () => {
  const bytes = Buffer.from('0123456789')

  it.each([
    [{ start: 0 }, '0123456789'],
    [{ start: 3, end: 5 }, '345'],
    [{ start: 8, end: 99 }, '89'],
    [{ last: 3 }, '789'],
    [{ last: 99 }, '0123456789'],
  ])('of %j gives “%s”', async (range, expected) => {
    await store.put(chunksOf(bytes), roomy)
    const answer = await read(sha256(bytes), range)
    expect(answer).toMatchObject({ ok: true, size: 10, bytes: Buffer.from(expected) })
  })

  it.each([{ start: 10 }, { start: 5, end: 4 }, { last: 0 }, { start: -1 }, { start: 1.5 }, { start: Number.NaN }])(
    'of %j cannot be satisfied, and says how large the content is',
    async (range) => {
      await store.put(chunksOf(bytes), roomy)
      expect(await read(sha256(bytes), range)).toEqual({ ok: false, code: 'range-not-satisfiable', size: 10 })
    },
  )

  it('always lies inside the content', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.nat(1000), (start, end, size) => {
        const place = placeRange({ start, end }, size)
        return place === undefined || (place.start >= 0 && place.start <= place.end && place.end < size)
      }),
    )
  })
})
