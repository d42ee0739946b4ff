import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { canEnter } from '#src/platform/database/embedded/account.ts'

export type Account = Readonly<{ label: string; ids: { uid: number; gid: number } | undefined }>
export type Fact = Readonly<{
  url?: string
  version?: string
  refused?: string
  sentence?: string
  acknowledged?: number
  stopped?: boolean
  dataDir?: string
  note?: string
}>
export type Program = Readonly<{
  child: ChildProcess
  /** Everything that it has told so far, in whole lines. */
  facts: readonly Fact[]
  log(): string
  exitCode: Promise<number | null>
  until(found: (fact: Fact, position: number) => boolean): Promise<Fact>
}>

/** As whom the programs run: as root and as an ordinary account where we may choose, else as who we are. */
export function listAccounts(): readonly Account[] {
  const isRoot = process.getuid?.() === 0
  const own: Account = { label: isRoot ? 'root' : 'an ordinary account', ids: undefined }
  const ordinary: Account = { label: 'an ordinary account', ids: { uid: 65534, gid: 65534 } }
  return isRoot && canEnter(ordinary.ids, import.meta.dirname) ? [own, ordinary] : [own]
}

/** An empty folder of that account; the data folder goes into it. */
export function makeRoom(account: Account) {
  const path = mkdtempSync(join(tmpdir(), 'start-'))
  chmodSync(path, 0o755)
  if (account.ids) chownSync(path, account.ids.uid, account.ids.gid)
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  return { path, dataDir: join(path, 'data'), account, remove }
}

export function startHolder(dataDir: string, account: Account, ...words: string[]): Program {
  return startProgram({ holder, words, account, env: { DATA_DIR: dataDir } })
}

/** The holder of this clone, or of another one. */
export const holder = join(import.meta.dirname, 'holder.ts')
type Start = Readonly<{ holder: string; words?: readonly string[]; account: Account; env: Record<string, string> }>

export function startProgram({ holder, words = [], account, env }: Start): Program {
  const { DATA_DIR: _ours, ...inherited } = process.env
  const child = spawn(process.execPath, [holder, ...words], {
    ...account.ids,
    cwd: '/',
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const facts: Fact[] = []
  let [rest, log] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    facts.push(...lines.map((line): Fact => JSON.parse(line)))
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  // "close", not "exit": everything that it printed has been read by then.
  const exitCode = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, facts, log: () => log, exitCode, until: (found) => waitForFact({ child, facts, log: () => log }, found) }
}

async function waitForFact(
  program: Pick<Program, 'child' | 'facts' | 'log'>,
  found: (fact: Fact, position: number) => boolean,
): Promise<Fact> {
  for (const patience = performance.now() + 60_000; performance.now() < patience; await sleep(10)) {
    const fact = program.facts.find(found)
    if (fact) return fact
    if (program.child.exitCode !== null) break
  }
  throw new Error(`The program did not say it. It said ${JSON.stringify(program.facts.slice(-5))}\n${program.log()}`)
}

export async function untilReady(program: Program): Promise<string> {
  const { url } = await program.until((fact) => fact.url !== undefined || fact.refused !== undefined)
  if (!url) throw new Error(`The program refused to start: ${JSON.stringify(program.facts)}`)
  return url
}

export async function stop(program: Program): Promise<number | null> {
  program.child.kill('SIGTERM')
  return program.exitCode
}

export async function killHard(program: Program) {
  program.child.kill('SIGKILL')
  await program.exitCode
}

export const postmasterOf = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
