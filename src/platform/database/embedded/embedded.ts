import { chownSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartProblem } from '../../config/start-problem.ts'
import type { Log } from '../../log/log.ts'
import { type Account, canEnter, chooseAccount } from './account.ts'
import { prepareBinaries } from './binaries.ts'
import { prepareCluster } from './cluster.ts'
import { type Hold, holdDataDir } from './hold.ts'
import { clearLeftovers, removeSockets } from './leftovers.ts'
import { ensureOwner } from './owner.ts'
import { prepareDataDir } from './place.ts'
import { rotateLog } from './postmaster.ts'
import { type Supervised, supervisePostmaster } from './supervise.ts'

export type EmbeddedWish = Readonly<{
  dataDir: string
  log: Log
  rolePrefix?: string
  /** Tests alone may give up surviving a crash for speed; no setting leads here. */
  durable?: boolean
}>
export type Embedded = Readonly<{
  /** The owner's address over the private socket; it stays valid while PostgreSQL is started again. */
  url: string
  version: string
  stop(): Promise<void>
}>

/** PostgreSQL inside: takes the data folder, repairs what a crash left, and keeps the server running until it is stopped. */
export async function startEmbedded(wish: EmbeddedWish): Promise<Embedded> {
  const account = chooseAccount(wish.dataDir)
  prepareDataDir(wish.dataDir, account)
  const hold = holdDataDir(wish.dataDir)
  try {
    return await startHeld(wish, account, hold)
  } catch (problem) {
    hold.release()
    throw problem
  }
}

async function startHeld(wish: EmbeddedWish, account: Account, hold: Hold): Promise<Embedded> {
  const { dataDir, log, rolePrefix = 'entente', durable = true } = wish
  const binaries = prepareBinaries(dataDir, account)
  const cluster = await prepareCluster({ dataDir, account, binaries })
  await clearLeftovers(cluster, log)
  removeSockets(hold.previous?.sockets)
  rotateLog(dataDir)
  const sockets = createSocketDir(account)
  let server: Supervised | undefined
  const stop = async () => {
    await server?.stop()
    removeSockets(sockets)
  }
  try {
    hold.tell({ pid: process.pid, sockets })
    server = await supervisePostmaster({ dataDir, cluster, sockets, program: binaries.postgres, account, durable, log })
    const { url, version } = await ensureOwner({ dataDir, sockets, rolePrefix })
    log.info({ version }, 'PostgreSQL is running')
    return { url, version, stop: () => stop().finally(hold.release) }
  } catch (problem) {
    await stop()
    throw problem
  }
}

/** Short, because the path of a socket has room for about a hundred bytes, and private. */
function createSocketDir(account: Account): string {
  const parents = [tmpdir(), '/tmp', '/var/tmp']
  // PostgreSQL reads a list here: a comma, a space or a quote in the path would part it.
  const parent = parents.find((path) => path.length < 70 && /^[\w./-]+$/.test(path) && canEnter(account, path))
  if (!parent) throw new StartProblem('account-unusable', `PostgreSQL's account can enter none of ${parents.join(', ')}.`)
  const sockets = mkdtempSync(join(parent, 'entente-'))
  if (account) chownSync(sockets, account.uid, account.gid)
  return sockets
}
