import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartProblem } from '../../config/start-problem.ts'
import { giveToOwner } from './place.ts'

/** Who holds the data folder, or held it when it was killed. */
export type Holder = Readonly<{ pid: number; sockets?: string }>
export type Hold = Readonly<{ previous: Holder | undefined; tell(holder: Holder): void; release(): void }>

/**
 * Takes the data folder for this process alone. The lock is the kernel's (SQLite, which Node carries, takes it on a file that
 * stays empty): it ends with its holder however that dies, cannot be stale, and of two that come at once one gets it. A file
 * with a process id would need guesses about recycled ids.
 */
export function holdDataDir(dataDir: string): Hold {
  const holderFile = join(dataDir, 'holder.json')
  const lock = takeLock(dataDir, holderFile)
  return {
    previous: readHolder(holderFile),
    tell(holder) {
      const draft = `${holderFile}.new`
      writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
      giveToOwner(dataDir, draft)
      renameSync(draft, holderFile)
    },
    release() {
      rmSync(holderFile, { force: true })
      lock.close()
    },
  }
}

function takeLock(dataDir: string, holderFile: string): DatabaseSync {
  const path = join(dataDir, 'lock')
  // Two that come in the same instant may each see the other's half-taken lock: the timeout lets one of them through.
  const lock = new DatabaseSync(path, { timeout: 1000 })
  try {
    // By path: opening and closing the file here would let go of a lock that this same process holds on it.
    chmodSync(path, 0o600)
    giveToOwner(dataDir, path)
    lock.exec('begin exclusive')
    return lock
  } catch (problem) {
    lock.close()
    if (!(problem instanceof Error && /database is locked/.test(problem.message))) throw problem
    const holder = readHolder(holderFile)
    const who = holder ? ` (process ${holder.pid})` : ''
    throw new StartProblem(
      'data-folder-in-use',
      `The data folder ${dataDir} is in use by an Entente that is running${who}. End that one first, or choose another folder with DATA_DIR.`,
      { cause: problem },
    )
  }
}

export function readHolder(path: string): Holder | undefined {
  try {
    const { pid, sockets } = JSON.parse(readFileSync(path, 'utf8'))
    if (!Number.isSafeInteger(pid)) return undefined
    return typeof sockets === 'string' ? { pid, sockets } : { pid }
  } catch {
    // Missing, or torn by a power cut: it only tells who it was, the lock decides.
    return undefined
  }
}
