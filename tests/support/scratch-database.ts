import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { migrate } from '#src/platform/database/migrate.ts'

const serverUrl = process.env.TEST_SERVER_URL ?? 'postgres://entente_owner@localhost:5599/base?host=/tmp/wtd-pg'
const migrations = new URL('../../database/migrations/', import.meta.url).pathname

export async function createScratchDatabase(): Promise<{ ownerUrl: string; prefix: string; close(): Promise<void> }> {
  const name = `scratch_${randomBytes(6).toString('hex')}`
  const admin = new Client({ connectionString: serverUrl.replace('entente_owner@', 'postgres@').replace('/base', '/postgres') })
  await admin.connect()
  await admin.query(`create database ${name} owner entente_owner`)
  const ownerUrl = serverUrl.replace('/base', `/${name}`)
  const prefix = 'entente'
  await migrate({ ownerUrl, prefix, folder: migrations })
  return {
    ownerUrl,
    prefix,
    async close() {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
