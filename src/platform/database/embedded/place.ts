import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, lchownSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartProblem } from '../../config/start-problem.ts'
import { type Account, canEnter, chooseAccount, nearestExisting } from './account.ts'

type Wanted = Readonly<{ dataDir: string; isDataDirGiven: boolean; databaseUrl: string | undefined }>
export type PlacedDataDir = Readonly<{ dataDir: string; note?: string }>

/**
 * The data folder in force. Root may have its clone where nobody else can enter (/root), but PostgreSQL does not run as
 * root: then the standard folder moves to /var/lib/entente, which the note says. A folder somebody chose is never replaced.
 */
export function placeDataDir(wanted: Wanted): PlacedDataDir {
  const { dataDir, isDataDirGiven, databaseUrl } = wanted
  if (isDataDirGiven || databaseUrl || process.getuid?.() !== 0) return { dataDir }
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
  if (!statSync(nearestExisting(dataDir)).isDirectory()) throw unusable(dataDir, 'is not a folder, or lies below a file')
  if (account) letPass(dataDir)
  if (!canEnter(account, dataDir)) throw unusable(dataDir, whyShut(account))
  createDataDir(dataDir, account)
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (problem) {
    throw unusable(dataDir, 'cannot be read and written by this account', problem)
  }
}

/**
 * A folder that root made for this and that is still empty, shut to others as mktemp makes it, is opened for passing through,
 * not for looking. One that holds something already, or is shut to root itself, was shut by intent.
 */
function letPass(dataDir: string) {
  if (!existsSync(dataDir)) return
  const { uid, mode } = statSync(dataDir)
  if (uid === 0 && (mode & 0o777) === 0o700 && readdirSync(dataDir).length === 0) chmodSync(dataDir, 0o711)
}

const whyShut = (account: Account) =>
  account
    ? `cannot be entered by account ${account.uid}, under which PostgreSQL runs because it does not run as root`
    : 'cannot be entered by this account'

function createDataDir(dataDir: string, account: Account) {
  const missing: string[] = []
  // One by one: mkdir with `recursive` turns for ever where a folder exists that takes none, as /proc.
  for (let folder = dataDir; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder)
  try {
    for (const folder of missing) createFolder(folder, account)
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
      throw unusable(dataDir, 'cannot be reached or made by this account', problem)
    if (code === 'ENOSPC') throw unusable(dataDir, 'cannot be made, because the disk is full', problem)
    throw problem
  }
}

function createFolder(folder: string, account: Account) {
  try {
    mkdirSync(folder, { mode: 0o700 })
    // PostgreSQL's account must pass, whatever umask is set.
    if (account) chmodSync(folder, 0o711)
  } catch (problem) {
    // Another program that starts now may have made it in between.
    const isThere = problem instanceof Error && 'code' in problem && problem.code === 'EEXIST' && existsSync(folder)
    if (!isThere) throw problem
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
