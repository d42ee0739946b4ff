import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookiesOf } from '../support/cookies.ts'
import { usualProfile } from '../support/organisation.ts'
import { postmasterOf } from './programs.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 4)
const root = join(import.meta.dirname, '../..')
let room: string
let running: { child: ChildProcess; address: string } | undefined

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'entente-kill-'))
  chmodSync(room, 0o711)
})
afterAll(async () => {
  running?.child.kill('SIGTERM')
  if (running) await once(running.child, 'exit')
  rmSync(room, { recursive: true, force: true })
})

test(
  `everything that ${rounds} killed programs had answered is there, with its record, and the next start needs nobody`,
  async () => {
    const cookie = await begin()
    const acknowledged = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      const isOver = new AbortController()
      const writers = Array.from({ length: 4 }, () => writeUntilKilled({ cookie, acknowledged, isOver: isOver.signal }))
      // However busy the machine is, each round has something that must stay.
      const answered = acknowledged.size + 2
      while (acknowledged.size < answered) await sleep(20)
      await sleep(Math.random() * 700)
      // By turns the program, whose PostgreSQL is then an orphan, and PostgreSQL, which the program has to bring back.
      if (round % 2 === 0) running?.child.kill('SIGKILL')
      else process.kill(postmasterOf(join(room, 'data')), 'SIGKILL')
      isOver.abort()
      await Promise.all(writers)
      if (round % 2 === 0) running = await startProgram()
      else await untilItAnswers(cookie)
      expect(await missingOf(cookie, acknowledged)).toEqual([])
    }
    expect(acknowledged.size).toBeGreaterThan(rounds)
    const [any] = acknowledged
    const reports = await (await call(`/api/spaces/${any}/ledger/verification`, { cookie, body: {} })).json()
    expect(reports.flatMap((report: { findings: unknown[] }) => report.findings)).toEqual([])
  },
  120_000 + rounds * 30_000,
)

/** The real program on a data folder of its own; answers when it serves. */
async function startProgram(): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src/app/cli/entente.ts'), 'start', '--without-pages'],
    {
      cwd: root,
      env: { ...process.env, PORT: '0', DATA_DIR: join(room, 'data'), DATABASE_URL: '', LOG_LEVEL: 'fatal' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const address = /ready: (\S+)/.exec(line)?.[1]
    if (address) return { child, address }
  }
  throw new Error('The program ended before it served.')
}

async function begin(): Promise<string> {
  running = await startProgram()
  const signedUp = await call('/api/accounts', {
    body: { email: 'writer@example.test', password: 'seven quiet rivers', name: 'Writer', locale: 'en' },
  })
  expect(signedUp.status).toBe(200)
  const cookie = cookiesOf(signedUp.headers.getSetCookie())
  const organisation = { ...usualProfile, legalName: 'Steadfast AG', shortName: 'Steadfast' }
  const founded = await call('/api/organisations', { cookie, body: organisation })
  const { seatId } = await founded.json()
  seat = seatId
  return cookie
}

let seat = ''

/** Starts partnerships as fast as they are answered. What was not answered may be lost; what was must stay. */
async function writeUntilKilled({
  cookie,
  acknowledged,
  isOver,
}: {
  cookie: string
  acknowledged: Set<string>
  isOver: AbortSignal
}) {
  while (!isOver.aborted) {
    try {
      const answer = await call('/api/partnerships', { cookie, body: { name: 'Written under fire' } })
      if (answer.ok) acknowledged.add((await answer.json()).id)
    } catch {
      // The program is gone in the middle of it.
      return
    }
  }
}

async function untilItAnswers(cookie: string): Promise<void> {
  while (!(await call('/api/partnerships', { cookie })).ok) await sleep(100)
}

async function missingOf(cookie: string, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const listed: { id: string }[] = await (await call('/api/partnerships', { cookie })).json()
  const there = new Set(listed.map(({ id }) => id))
  return [...acknowledged].filter((id) => !there.has(id))
}

function call(path: string, { cookie = '', body }: { cookie?: string; body?: object }): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie, ...(seat === '' ? {} : { 'entente-seat': seat }) }
  return fetch(
    new URL(path, running?.address),
    body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
  )
}
