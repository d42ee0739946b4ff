import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '../../config/start-problem.ts'
import type { Log } from '../../log/log.ts'
import { type Account, asAccount } from './account.ts'
import { clearLeftovers, clusterName } from './leftovers.ts'
import { giveToOwner } from './place.ts'
import { serverSettings } from './server-settings.ts'
import { emptySocketDir } from './sockets.ts'

export type Postmaster = Readonly<{
  dataDir: string
  cluster: string
  sockets: string
  program: string
  account: Account
  durable: boolean
  log: Log
}>
export type RunningPostmaster = Readonly<{
  exited: Promise<string>
  signal(signal: NodeJS.Signals): void
}>

const logFile = (dataDir: string) => join(dataDir, 'postgres.log')

/** Starts it and waits until it takes connections, however long it repairs itself after a crash. */
export async function launchPostmaster(wanted: Postmaster): Promise<RunningPostmaster> {
  for (let attempt = 1; ; attempt++) {
    await clearLeftovers(wanted.cluster, wanted.log)
    try {
      return await launchOnce(wanted)
    } catch (problem) {
      // Something of the last run may have come up between the look and the start; it is found by looking again.
      if (!(problem instanceof StartProblem) || attempt === 3) throw problem
      await sleep(500)
    }
  }
}

/** The log of earlier starts is kept up to a size, then once more under another name, then forgotten. */
export function rotateLog(dataDir: string) {
  const path = logFile(dataDir)
  if (existsSync(path) && statSync(path).size > 5_000_000) renameSync(path, `${path}.1`)
}

async function launchOnce(wanted: Postmaster): Promise<RunningPostmaster> {
  emptySocketDir(wanted.sockets, wanted.account)
  const logPath = logFile(wanted.dataDir)
  const log = openSync(logPath, 'a', 0o600)
  const logStart = statSync(logPath).size
  giveToOwner(wanted.dataDir, logPath)
  const words = ['-D', wanted.cluster, ...serverSettings({ ...wanted, name: clusterName(wanted.cluster) })]
  const child = spawn(wanted.program, words, {
    ...asAccount(wanted.account),
    // A group of its own: Ctrl-C in a terminal must reach the program first, which then stops PostgreSQL in order.
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  })
  closeSync(log)
  const exited = whenExited(child)
  await untilReady(wanted, { child, exited, logStart })
  return { exited, signal: (signal) => child.kill(signal) }
}

function whenExited(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (problem) => resolve(problem.message))
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`))
  })
}

type Starting = Readonly<{ child: ChildProcess; exited: Promise<string>; logStart: number }>

async function untilReady({ cluster, dataDir, log }: Postmaster, { child, exited, logStart }: Starting) {
  let ended: string | undefined
  exited.then((reason) => {
    ended = reason
  })
  const begun = performance.now()
  let nextWord = begun + 10_000
  while (!isReady(cluster, child.pid)) {
    if (ended !== undefined) throw didNotStart(dataDir, logStart, ended)
    if (performance.now() > nextWord) {
      log.info({ seconds: Math.round((performance.now() - begun) / 1000) }, 'PostgreSQL is still starting')
      nextWord += 10_000
    }
    await sleep(25)
  }
}

/** As pg_ctl does: the postmaster writes its state into the eighth line of its pid file. */
function isReady(cluster: string, pid: number | undefined): boolean {
  const path = join(cluster, 'postmaster.pid')
  if (pid === undefined || !existsSync(path)) return false
  const lines = readFileSync(path, 'utf8').split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function didNotStart(dataDir: string, logStart: number, ended: string): StartProblem {
  const path = logFile(dataDir)
  const said = readFileSync(path).subarray(logStart).toString('utf8')
  const reason = /(?:FATAL|PANIC|error): *(.*)/.exec(said)?.[1] ?? ended
  return new StartProblem('database-unusable', `PostgreSQL did not start: ${reason}. Its log is ${path}.`)
}
