import type { Log } from '../../log/log.ts'
import { type Account, chooseAccount } from './account.ts'
import { prepareBinaries } from './binaries.ts'
import { prepareCluster } from './cluster.ts'
import { type Hold, holdDataDir } from './hold.ts'
import { clearLeftovers } from './leftovers.ts'
import { ensureOwner } from './owner.ts'
import { prepareDataDir } from './place.ts'
import { rotateLog } from './postmaster.ts'
import { createSocketDir, removeSocketDir } from './sockets.ts'
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
  removeSocketDir(hold.previous?.sockets)
  rotateLog(dataDir)
  const sockets = createSocketDir(account)
  let server: Supervised | undefined
  const stop = async () => {
    await server?.stop()
    removeSocketDir(sockets)
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
