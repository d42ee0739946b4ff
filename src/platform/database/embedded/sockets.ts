import { chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { StartProblem } from '../../config/start-problem.ts'
import { type Account, canEnter } from './account.ts'

/** A private folder for the socket; short, because the path of a socket has room for about a hundred bytes. */
export function createSocketDir(account: Account): string {
  const parents = [tmpdir(), '/tmp', '/var/tmp']
  // PostgreSQL reads a list here: a comma, a space or a quote in the path would part it.
  const parent = parents.find((path) => path.length < 70 && /^[\w./-]+$/.test(path) && canEnter(account, path))
  if (!parent) throw new StartProblem('account-unusable', `PostgreSQL's account can enter none of ${parents.join(', ')}.`)
  const sockets = mkdtempSync(join(parent, 'entente-'))
  if (account) chownSync(sockets, account.uid, account.gid)
  return sockets
}

/** What a killed postmaster left there would only keep the next one away. */
export function emptySocketDir(sockets: string, account: Account) {
  if (!existsSync(sockets)) restoreSocketDir(sockets, account)
  const { uid } = lstatSync(sockets)
  // In a folder that everybody may write to, a name that was free for a moment may be taken by somebody else.
  if (uid !== (account?.uid ?? process.getuid?.() ?? uid)) throw new Error(`${sockets} belongs to somebody else now.`)
  for (const name of readdirSync(sockets)) rmSync(join(sockets, name), { force: true })
}

/** One that a killed program left; the name is checked because it was read from a file. */
export function removeSocketDir(sockets: string | undefined) {
  if (!sockets || !/^entente-\w{6}$/.test(basename(sockets))) return
  if (existsSync(sockets) && lstatSync(sockets).isDirectory()) rmSync(sockets, { recursive: true, force: true })
}

/** Cleaners of temporary folders take what looks old; the address in use must go on to be valid. */
function restoreSocketDir(sockets: string, account: Account) {
  mkdirSync(sockets, { mode: 0o700 })
  if (account) chownSync(sockets, account.uid, account.gid)
}
