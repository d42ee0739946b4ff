import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { readSecretIfKept } from '../../config/secret.ts'
import { superuser, superuserPassword } from './cluster.ts'
import { readHolder } from './hold.ts'
import { databaseName } from './owner.ts'

/**
 * The owner's address of the PostgreSQL that a running program keeps in this data folder, for a command beside it; nothing when
 * none runs.
 */
export async function attachEmbedded({
  dataDir,
  rolePrefix,
}: {
  dataDir: string
  rolePrefix: string
}): Promise<string | undefined> {
  const holder = readHolder(join(dataDir, 'holder.json'))
  const name = `${rolePrefix}_owner`
  const password = readSecretIfKept(dataDir, `${name}.password`)
  if (!holder?.sockets || !password) return undefined
  const url = `postgres://${name}:${password}@/${databaseName}?host=${encodeURIComponent(holder.sockets)}`
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return url
  } catch {
    // The holder was killed and left its note: whoever needs the database starts it.
    return undefined
  }
}

/** A superuser's connection to the PostgreSQL that runs on this data folder, for who may read the folder's secrets. */
export function superuserConnection(dataDir: string): ClientConfig {
  const holder = readHolder(join(dataDir, 'holder.json'))
  if (!holder?.sockets) throw new Error(`No PostgreSQL runs on ${dataDir}.`)
  return { host: holder.sockets, user: superuser, password: superuserPassword(dataDir), database: databaseName }
}
