import { join } from 'node:path'
import { Client } from 'pg'
import { readSecretIfKept } from '../../config/secret.ts'
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
