import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  isAlive,
  killHard,
  listAccounts,
  makeRoom,
  type Program,
  postmasterOf,
  startHolder,
  stop,
  untilReady,
} from './programs.ts'

describe.each(listAccounts())('PostgreSQL inside, as $label', (account) => {
  let room: ReturnType<typeof makeRoom>
  let programs: Program[]
  beforeEach(() => {
    room = makeRoom(account)
    programs = []
  })
  afterEach(async () => {
    for (const program of programs) await stop(program)
    room.remove()
  })
  const start = (dataDir = room.dataDir) => {
    const program = startHolder(dataDir, account)
    programs.push(program)
    return program
  }
  const refusal = async (program: Program) => {
    const code = await program.exitCode
    expect(program.facts).toHaveLength(1)
    return { code, ...program.facts[0] }
  }

  test('serves its owner and nobody without the password, over the socket alone, and leaves nothing behind', async () => {
    const program = start()
    const url = await untilReady(program)
    const client = new Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(
      `select rolsuper, rolcreaterole, rolcreatedb, current_database() as database, getdatabaseencoding() as encoding,
         current_setting('listen_addresses') as listens, current_setting('data_checksums') as checksums,
         current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits, 'É' = upper('é') as speaks_unicode
       from pg_roles where rolname = current_user`,
    )
    await client.end()
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolcreaterole: true,
        rolcreatedb: true,
        database: 'entente',
        encoding: 'UTF8',
        listens: '',
        checksums: 'on',
        fsync: 'on',
        commits: 'on',
        speaks_unicode: true,
      },
    ])
    const stranger = new Client({ connectionString: url.replace(/:[^:@/]+@/, ':wrong@') })
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/)

    const sockets = new URL(url.replace('@/', '@localhost/')).searchParams.get('host') ?? ''
    const postmaster = postmasterOf(room.dataDir)
    expect(sockets.startsWith(tmpdir())).toBe(true)
    expect(await stop(program)).toBe(0)
    expect([existsSync(sockets), isAlive(postmaster)]).toEqual([false, false])
    expect(readdirSync(room.dataDir)).not.toContain('holder.json')
  })

  test('refuses a second start while the first one lives, and serves the next when it has gone', async () => {
    const first = start()
    await untilReady(first)
    const refused = await refusal(start())
    expect(refused).toMatchObject({ code: 1, refused: 'data-folder-in-use' })
    expect(refused.sentence).toContain(`process ${first.child.pid}`)
    await killHard(first)
    await untilReady(start())
  })

  test('lets exactly one of several simultaneous starts through, also where a killed one left everything lying', async () => {
    const killed = start()
    await untilReady(killed)
    await killHard(killed)
    const rivals = [start(), start(), start(), start()]
    const outcomes = await Promise.all(rivals.map((rival) => rival.until((fact) => Boolean(fact.url ?? fact.refused))))
    expect(outcomes.filter(({ url }) => url)).toHaveLength(1)
    expect(outcomes.filter(({ refused }) => refused === 'data-folder-in-use')).toHaveLength(3)
  })

  test('starts although a pid file left behind names a process that is somebody else’s by now, and spares that one', async () => {
    const killed = start()
    await untilReady(killed)
    const postmaster = postmasterOf(room.dataDir)
    await killHard(killed)
    process.kill(postmaster, 'SIGKILL')
    const beside = join(room.path, 'beside')
    const bystander = start(beside)
    await untilReady(bystander)
    rewritePid(room.dataDir, postmasterOf(beside))
    await untilReady(start())
    expect(isAlive(postmasterOf(beside))).toBe(true)
    expect(await stop(bystander)).toBe(0)
  })

  test('refuses a file as data folder, one below a file, and one that it may not enter', async () => {
    const file = join(room.path, 'file')
    const shut = join(room.path, 'shut')
    writeFileSync(file, '')
    mkdirSync(shut)
    chmodSync(shut, 0o000)
    for (const dataDir of [file, join(file, 'data'), shut, join(shut, 'data')]) {
      const refused = await refusal(start(dataDir))
      expect(refused).toMatchObject({ code: 1, refused: 'data-folder-unusable' })
      expect(refused.sentence).toContain(dataDir)
    }
  })

  test.runIf(process.getuid?.() === 0 && !account.ids)(
    'takes an empty folder of root’s, but no shut one that holds things',
    async () => {
      const [empty, full] = [join(room.path, 'empty'), join(room.path, 'full')]
      for (const folder of [empty, full]) mkdirSync(folder, { mode: 0o700 })
      writeFileSync(join(full, 'letter'), '')
      await untilReady(start(empty))
      expect(await refusal(start(full))).toMatchObject({ code: 1, refused: 'data-folder-unusable' })
      expect(statSync(full).mode & 0o777).toBe(0o700)
    },
  )

  test.each([
    ['17', 'data-folder-too-old'],
    ['19', 'data-folder-too-new'],
  ])('refuses a database of PostgreSQL %s and leaves it as it is', async (version, code) => {
    const program = start()
    await untilReady(program)
    await stop(program)
    writeFileSync(join(room.dataDir, 'postgres', 'PG_VERSION'), `${version}\n`)
    const refused = await refusal(start())
    expect(refused).toMatchObject({ code: 1, refused: code })
    expect(refused.sentence).toContain(`PostgreSQL ${version}`)
    writeFileSync(join(room.dataDir, 'postgres', 'PG_VERSION'), '18\n')
    await untilReady(start())
  })
})

function rewritePid(dataDir: string, pid: number) {
  const path = join(dataDir, 'postgres', 'postmaster.pid')
  writeFileSync(path, `${pid}\n${join(dataDir, 'postgres')}\n1\n5432\n\n\n 0 0\nready   \n`)
}
