import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const canStart = existsSync(join(root, 'src', 'app', 'cli', 'start.ts'))

describe('the published package', () => {
  let room: string
  beforeAll(() => {
    room = mkdtempSync(join(tmpdir(), 'package-'))
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

  test.skipIf(!canStart)('starts, answers, and ends in order', async () => {
    const port = 20_000 + (process.pid % 20_000)
    const child = spawn('npx', ['entente', 'start'], {
      cwd: room,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATA_DIR: join(room, 'data'), PORT: String(port) },
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    try {
      expect(await untilAnswered(`http://127.0.0.1:${port}/`)).toBeLessThan(400)
    } finally {
      child.kill('SIGTERM')
      await ended
    }
  })

  function entente(words: readonly string[], env: Record<string, string>) {
    return spawnSync('npx', ['entente', ...words], { cwd: room, encoding: 'utf8', env: { ...process.env, ...env } })
  }
})

function run(program: string, words: readonly string[], cwd: string) {
  const done = spawnSync(program, words, { cwd, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${program} ${words.join(' ')} failed: ${done.stderr}`)
  return done
}

async function untilAnswered(address: string): Promise<number> {
  for (const patience = performance.now() + 90_000; performance.now() < patience; await sleep(200)) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer) return answer.status
  }
  throw new Error(`Nothing answered at ${address}.`)
}
