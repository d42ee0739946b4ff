import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, lchownSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartProblem } from '../../config/start-problem.ts'
import { type Account, canEnter, chooseAccount } from './account.ts'

export type PlacedDataDir = Readonly<{ dataDir: string; note?: string }>

/**
 * The data folder in force. Root may have its clone where nobody else can enter (/root), but PostgreSQL does not run as
 * root: then the standard folder moves to /var/lib/entente, which the note says. A folder somebody chose is never replaced.
 */
export function placeDataDir(wanted: { dataDir: string; isDataDirGiven: boolean }): PlacedDataDir {
  const { dataDir, isDataDirGiven } = wanted
  if (isDataDirGiven || process.getuid?.() !== 0) return { dataDir }
  const elsewhere = join('/var/lib/entente', createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  // Where data stands already, there it stays, even if the folders above have been opened or closed since.
  const isElsewhere = existsSync(elsewhere) && !existsSync(dataDir)
  if (!isElsewhere && canEnter(chooseAccount(dataDir), dataDir)) return { dataDir }
  return {
    dataDir: elsewhere,
    note: `The data is kept in ${elsewhere}: PostgreSQL does not run as root, and its account cannot enter ${dirname(dataDir)}.`,
  }
}

/** Makes the data folder where it is missing, and refuses one that cannot serve, with the reason. */
export function prepareDataDir(dataDir: string, account: Account) {
  createDataDir(dataDir, account)
  if (!statSync(dataDir).isDirectory()) throw unusable(dataDir, 'is not a folder')
  if (!canEnter(account, dataDir))
    throw unusable(
      dataDir,
      `cannot be entered by account ${account?.uid}, under which PostgreSQL runs because it does not run as root`,
    )
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (problem) {
    throw unusable(dataDir, 'cannot be read and written by this account', problem)
  }
}

function createDataDir(dataDir: string, account: Account) {
  try {
    const first = mkdirSync(dataDir, { recursive: true, mode: account ? 0o711 : 0o700 })
    // A strict umask must not shut PostgreSQL's account out of the folders that we have just made.
    if (first && account) for (let made = dataDir; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o711)
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw unusable(dataDir, 'is not a folder, or lies below something that is none', problem)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw unusable(dataDir, 'cannot be reached or made by this account', problem)
    if (code === 'ENOSPC') throw unusable(dataDir, 'cannot be made, because the disk is full', problem)
    throw problem
  }
}

/** As root in a data folder of another account: what we make there belongs to that account, so that it can start alone. */
export function giveToOwner(dataDir: string, path: string) {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dataDir)
  lchownSync(path, uid, gid)
}

const unusable = (dataDir: string, reason: string, cause?: unknown) =>
  new StartProblem('data-folder-unusable', `The data folder ${dataDir} ${reason}. Choose another with DATA_DIR.`, { cause })
