import { openDatabaseBeside } from '#src/app/open-database.ts'
import { createServer, type Server } from '#src/app/server.ts'
import { serverOptions } from '#src/app/server-options.ts'
import type { Config } from '#src/platform/config/config.ts'
import { createLog } from '#src/platform/log/log.ts'

/** For a command that works on the installation's database, beside a running program or alone; it listens to nobody. */
export async function withServer(config: Config, work: (server: Server) => Promise<number>): Promise<number> {
  const log = createLog('error')
  const database = await openDatabaseBeside(config, log)
  try {
    const server = await createServer({ ...serverOptions(config), ownerUrl: database.ownerUrl, log })
    try {
      return await work(server)
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
  }
}
