import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { cookiesOf } from '../support/cookies.ts'
import { usualProfile } from '../support/organisation.ts'

const root = join(import.meta.dirname, '..', '..')

describe('the published package', () => {
  let room: string
  beforeAll(() => {
    room = mkdtempSync(join(tmpdir(), 'package-'))
    // PostgreSQL's account must pass where the tests run as root.
    chmodSync(room, 0o755)
    const tarball = run(process.execPath, [join(root, 'scripts', 'pack.ts')], root).stdout.trim()
    writeFileSync(join(room, 'package.json'), '{"private":true}')
    run('npm', ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', tarball], room)
  }, 300_000)
  afterAll(() => rmSync(room, { recursive: true, force: true }))

  test('tells its settings, with data in the person’s own folder, not beside the program', () => {
    const { status, stdout } = entente(['config'], { XDG_DATA_HOME: join(room, 'home'), SECRET: 'x'.repeat(40) })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^PORT +4280 /m)
    expect(stdout).toContain(join(room, 'home', 'entente'))
    expect(stdout).not.toContain('xxxx')
  })

  test('refuses settings that are wrong, all of them at once', () => {
    const { status, stdout } = entente(['config'], { PORT: 'many', SAMPLE: 'perhaps' })
    expect(status).toBe(1)
    expect(stdout).toContain('PORT is a whole number')
    expect(stdout).toContain('SAMPLE is on or off')
  })

  test('starts, answers, and ends in order when npx, which passes no signal on, is ended', async () => {
    const port = 20_000 + (process.pid % 20_000)
    const dataDir = join(room, 'data')
    const child = spawn('npx', ['entente', 'start'], {
      cwd: room,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' },
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    try {
      const outcome = await Promise.race([untilAnswered(`http://127.0.0.1:${port}/`), ended])
      expect(outcome, 'the answer, not an exit code').toBe(200)
      await runEveryCommand(`http://127.0.0.1:${port}`, { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' })
    } finally {
      child.kill('SIGTERM')
      await vi.waitUntil(() => !existsSync(join(dataDir, 'holder.json')), { timeout: 60_000 })
    }
    expect(await fetch(`http://127.0.0.1:${port}/`).catch(() => 'nobody there')).toBe('nobody there')
  })

  /** The commands that work beside a running program, and those that need none. */
  async function runEveryCommand(address: string, env: Record<string, string>) {
    const { spaceId, key } = await beginPartnership(address)
    expect(entente(['sample', 'list'], env).stdout).toContain('Nobody looks around')
    expect(entente(['operator', 'claim'], env).stdout).toContain('/claim#')
    expect(entente(['operator', 'reset-password', 'packed@example.test'], env).stdout).toContain('/reset-password?token=')
    const [saved, anchor] = [join(room, 'export.jsonl'), join(room, 'checkpoint.json')]
    const exported = entente(
      ['export', spaceId, '--server', address, '--key', key, '--out', saved, '--checkpoint', anchor],
      env,
    )
    expect(exported.status, exported.stderr).toBe(0)
    expect(entente(['verify', saved, '--checkpoint', anchor], {}).status).toBe(0)
    writeFileSync(saved, readFileSync(saved, 'utf8').replaceAll('Packed together', 'Packed by us'))
    expect(entente(['verify', saved, '--checkpoint', anchor], {}).status).toBe(1)
    expect(entente(['method'], {}).stdout).toContain('kendall-tau')
    const alone = entente(['migrate'], { ...env, DATA_DIR: join(room, 'other') })
    expect([alone.status, alone.stdout], alone.stderr).toEqual([0, expect.stringContaining('foundations')])
  }

  function entente(words: readonly string[], env: Record<string, string>) {
    return spawnSync('npx', ['entente', ...words], { cwd: room, encoding: 'utf8', env: { ...process.env, ...env } })
  }
})

function run(program: string, words: readonly string[], cwd: string) {
  const done = spawnSync(program, words, { cwd, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${program} ${words.join(' ')} failed: ${done.stderr}`)
  return done
}

/** Signs up, founds an organisation, starts a partnership and makes a key, as the pages do. */
async function beginPartnership(address: string): Promise<{ spaceId: string; key: string }> {
  const send = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return answer
  }
  const person = { email: 'packed@example.test', password: 'seven quiet rivers', name: 'Packed', locale: 'en' }
  const cookie = cookiesOf((await send('/accounts', person)).headers.getSetCookie())
  const founded = await send('/organisations', { ...usualProfile, legalName: 'Packed AG', shortName: 'Packed' }, { cookie })
  const seat = { cookie, 'entente-seat': (await founded.json()).seatId }
  const { id: spaceId } = await (await send('/partnerships', { name: 'Packed together' }, seat)).json()
  const { secret: key } = await (await send('/keys', { name: 'export', scopes: ['read'] }, seat)).json()
  return { spaceId, key }
}

async function untilAnswered(address: string): Promise<number> {
  for (const patience = performance.now() + 90_000; performance.now() < patience; await sleep(200)) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer) return answer.status
  }
  throw new Error(`Nothing answered at ${address}.`)
}
