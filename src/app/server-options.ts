import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#src/app/folders.ts'
import { isLoopback } from '#src/app/links.ts'
import type { ServerOptions } from '#src/app/server.ts'
import type { Config } from '#src/platform/config/config.ts'
import { keepSecret } from '#src/platform/config/secret.ts'

/** What the server is told, from the configuration: everything but the database and the log. */
export function serverOptions(config: Config): Omit<ServerOptions, 'ownerUrl' | 'log'> {
  const address = config.publicUrl ?? `http://${urlHost(config.host)}:${config.port}`
  return {
    rolePrefix: config.databaseRolePrefix,
    poolSize: config.databasePoolSize,
    secret: config.secret ?? keepSecret(config.dataDir, 'secret'),
    publicUrl: () => address,
    // Listening beyond this machine, or named to the world while a proxy in front listens.
    isExposed: !isLoopback(`http://${bracketed(config.host)}`) || !isLoopback(address),
    mailUrl: config.mailUrl,
    mailFrom: config.mailFrom,
    trustProxy: config.trustProxy,
    sample: config.sample,
    filesFolder: join(config.dataDir, 'files'),
    version: readVersion(),
  }
}

/** Somebody who listens everywhere is still reached at one address from this machine. */
const urlHost = (host: string) => (host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : bracketed(host))

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)

const readVersion = () => String(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).version)
