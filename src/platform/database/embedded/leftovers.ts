import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../log/log.ts'

/**
 * PostgreSQL shows this name in the title of each of its processes, where everybody may read it. Made of the folder's
 * identity on disk, it survives a rename and differs in a copy, so that only processes of this very folder are ours to end.
 */
export function clusterName(cluster: string): string {
  const { dev, ino } = statSync(cluster, { bigint: true })
  return `entente-${dev.toString(36)}-${ino.toString(36)}`
}

/** Ends what a killed program or a killed postmaster left running, and makes its files harmless. */
export async function clearLeftovers(cluster: string, log: Log) {
  const name = clusterName(cluster)
  if (listPostmasters(name).length > 0) {
    log.warn('PostgreSQL of a program that was killed is still running; it is stopped first')
    await end(
      () => listPostmasters(name),
      [
        ['SIGINT', 20],
        ['SIGQUIT', 10],
        ['SIGKILL', 10],
      ],
    )
  }
  // Without their postmaster they end by themselves when they next look; one in a long query may look late.
  await end(
    () => listAll(name),
    [
      [undefined, 2],
      ['SIGQUIT', 5],
      ['SIGKILL', 10],
    ],
  )
  disownPidFile(cluster)
}

type Step = readonly [signal: NodeJS.Signals | undefined, seconds: number]

async function end(list: () => readonly number[], steps: readonly Step[]) {
  for (const [signal, seconds] of steps) {
    const patience = performance.now() + seconds * 1000
    for (const pid of list()) if (signal) send(pid, signal)
    while (list().length > 0 && performance.now() < patience) await sleep(50)
  }
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'ESRCH')) throw problem
  }
}

/**
 * PostgreSQL refuses to start when the process id in a pid file left behind is alive, even if it is somebody else's by now,
 * as is common in containers. It takes a file with its parent's id, which is ours, for stale. The rest stays: by the
 * shared memory named there it sees processes that still hang on to the old one.
 */
function disownPidFile(cluster: string) {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return
  const [, ...rest] = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, [process.pid, ...rest].join('\n'))
}

function listPostmasters(name: string) {
  return listProcesses((title) => title.split(/[\0 ]/).includes(`cluster_name=${name}`))
}

function listAll(name: string) {
  return listProcesses(
    (title) => title.startsWith(`postgres: ${name}: `) || title.split(/[\0 ]/).includes(`cluster_name=${name}`),
  )
}

function listProcesses(isOurs: (title: string) => boolean): readonly number[] {
  return (existsSync('/proc/self/cmdline') ? readProc() : askPs()).filter(({ title }) => isOurs(title)).map(({ pid }) => pid)
}

type Running = Readonly<{ pid: number; title: string }>

function readProc(): readonly Running[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((entry) => ({ pid: Number(entry), title: readTitle(entry) }))
}

function readTitle(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    // It ended between the listing and the reading.
    return ''
  }
}

function askPs(): readonly Running[] {
  return execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(.*)$/.exec(line))
    .map((match) => ({ pid: Number(match?.[1]), title: match?.[2] ?? '' }))
}
