import { startBackground } from '#src/app/background.ts'
import { buildClientIfNeeded } from '#src/app/build-client.ts'
import { openDatabase } from '#src/app/open-database.ts'
import { readSettings, tellProblems } from '#src/app/read-settings.ts'
import { createServer, type Server } from '#src/app/server.ts'
import { serverOptions } from '#src/app/server-options.ts'
import type { Config } from '#src/platform/config/config.ts'
import { StartProblem } from '#src/platform/config/start-problem.ts'
import { createLog } from '#src/platform/log/log.ts'
import { forgetStart } from '#src/platform/memory/forget-start.ts'

/** `entente start`: the database, the schema, the pages, the server; runs until it is told to stop. */
export async function run(words: readonly string[]): Promise<number> {
  const withoutPages = words[0] === '--without-pages'
  if (words.length > (withoutPages ? 1 : 0)) {
    console.error('Usage: entente start [--without-pages]. Settings come from the environment; `entente config` lists them.')
    return 2
  }
  return tellProblems(async () => {
    await serve(readSettings(), { withoutPages })
    return 0
  })
}

async function serve(config: Config, { withoutPages }: { withoutPages: boolean }): Promise<void> {
  const log = createLog(config.logLevel)
  if (!withoutPages) await buildClientIfNeeded((sentence) => console.error(sentence))
  const database = await openDatabase(config, log)
  try {
    const settings = serverOptions(config)
    let address = settings.publicUrl()
    const server = await createServer({ ...settings, ownerUrl: database.ownerUrl, publicUrl: () => address, log })
    try {
      const listening = await listen(server, config)
      if (config.publicUrl === undefined && config.port === 0) address = listening
      const background = await startBackground({ ownerUrl: database.ownerUrl, config, server, log })
      await greet(server, address)
      forgetStart()
      await untilStopped()
      await background.stop()
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
  }
}

async function listen(server: Server, { host, port }: Config): Promise<string> {
  try {
    return await server.http.listen({ host, port })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'EADDRINUSE')
      throw new StartProblem(
        'port-in-use',
        `Port ${port} on ${host} is in use by another program. End that one, or choose another port with PORT.`,
        { cause },
      )
    if (code === 'EACCES')
      throw new StartProblem('port-in-use', `Port ${port} may not be opened by this user. Choose one above 1023 with PORT.`, {
        cause,
      })
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartProblem('port-in-use', `The address ${host} does not belong to this machine. Choose another with HOST.`, {
        cause,
      })
    throw cause
  }
}

async function greet(server: Server, address: string): Promise<void> {
  console.log(`Entente is ready: ${address}`)
  const { installation } = server.services
  if (!(await installation.hasOperator()))
    console.log(`To run this installation as its operator, open once: ${installation.claimLink()}`)
}

/** The signal may come twice, to the launcher and to us: the second one must not cut the shutdown off. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
