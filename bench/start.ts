import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { projectFolder } from '#src/app/folders.ts'

export interface StartFigures {
  /** From the command to the first answer, on an empty data folder and on the same one again. */
  readonly firstStart: number
  readonly laterStart: number
  /** All processes of the program but PostgreSQL, in megabytes, so long after the first signed-in page. */
  readonly memory: number
  readonly memoryAfterSeconds: number
}

/** The program as it is started, pages built already: first on an empty folder, then again. */
export async function measureStart(memoryAfterSeconds: number): Promise<StartFigures> {
  const room = mkdtempSync(join(tmpdir(), 'entente-bench-'))
  chmodSync(room, 0o711)
  try {
    const first = await start(join(room, 'data'))
    await stop(first.child)
    const later = await start(join(room, 'data'))
    await openFirstPage(later.url)
    await new Promise((resolve) => setTimeout(resolve, memoryAfterSeconds * 1000))
    const memory = sumMemory(later.child.pid ?? 0)
    await stop(later.child)
    return { firstStart: first.seconds, laterStart: later.seconds, memory, memoryAfterSeconds }
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

/** Runs the program on an empty folder for as long as the work takes. */
export async function withProgram<Result>(work: (url: string, dataDir: string) => Promise<Result>): Promise<Result> {
  const room = mkdtempSync(join(tmpdir(), 'entente-bench-'))
  chmodSync(room, 0o711)
  const dataDir = join(room, 'data')
  const { child, url } = await start(dataDir)
  try {
    return await work(url, dataDir)
  } finally {
    await stop(child)
    rmSync(room, { recursive: true, force: true })
  }
}

async function start(dataDir: string): Promise<{ child: ChildProcess; url: string; seconds: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(projectFolder, 'src', 'app', 'cli', 'entente.ts'), 'start'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /ready: (\S+)/.exec(line)?.[1]
    if (!url) continue
    const answer = await fetch(new URL('/api/installation', url))
    await answer.text()
    if (!answer.ok) throw new Error(`The first answer was ${answer.status}.`)
    return { child, url, seconds: (performance.now() - began) / 1000 }
  }
  throw new Error('The program ended before it served.')
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** Signs up, founds an organisation, and asks what the first page asks for. */
async function openFirstPage(url: string): Promise<void> {
  const json = { 'content-type': 'application/json' }
  const account = { email: 'first@example.test', password: 'seven quiet rivers', name: 'First', locale: 'en' }
  const signedUp = await fetch(new URL('/api/accounts', url), { method: 'POST', headers: json, body: JSON.stringify(account) })
  const cookie = signedUp.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const organisation = {
    legalName: 'First AG',
    shortName: 'First',
    country: 'DE',
    languages: ['en'],
    timeZone: 'Europe/Berlin',
  }
  const hours = { workingDays: [1, 2, 3, 4, 5], workingFrom: '09:00', workingTo: '17:00', colour: 1, listed: false }
  const founded = await fetch(new URL('/api/organisations', url), {
    method: 'POST',
    headers: { ...json, cookie },
    body: JSON.stringify({ ...organisation, ...hours }),
  })
  const { seatId } = z.object({ seatId: z.string() }).parse(await founded.json())
  const headers = { cookie, 'entente-seat': seatId }
  for (const path of ['/', '/api/me', '/api/partnerships', '/api/party-invitations'])
    await (await fetch(new URL(path, url), { headers })).text()
}

/** The proportional set size where the system tells it, which counts shared pages once; PostgreSQL and what it started left out. */
function sumMemory(root: number): number {
  if (!existsSync('/proc/self/smaps_rollup')) return Number.NaN
  const children = Map.groupBy(
    readdirSync('/proc').filter((name) => /^\d+$/.test(name)),
    (pid) => parentOf(pid),
  )
  const sum = (pid: string): number =>
    isPostgres(pid) ? 0 : proportionalSize(pid) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0)
  return sum(String(root)) / 1024
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const parentOf = (pid: string) => read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1] ?? ''
const isPostgres = (pid: string) => /postgres/.test(read(`/proc/${pid}/comm`))
const proportionalSize = (pid: string) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
