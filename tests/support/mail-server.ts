import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Client, type Pool } from 'pg'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { openKysely, openPool } from '#src/platform/database/pool.ts'
import { connectAs } from '#src/platform/database/roles.ts'
import { createMail, type MailOptions } from '#src/platform/mail/mail.ts'
import { enqueueMail, type NewMail } from '#src/platform/mail/outbox.ts'
import { cloneDatabase, rolePrefix } from './cluster.ts'
import type {} from './global-setup.ts'

export const anna: NewMail = { kind: 'hello', recipient: 'anna@nordwind.example', locale: 'en', values: { name: 'Anna' } }

let database: Awaited<ReturnType<typeof cloneDatabase>>
let owner: Client
let workerPool: Pool
let appPool: Pool
const closing: (() => Promise<unknown>)[] = []

/** A migrated database for the tests of a file, with an empty outbox and mailbox for each. */
export function provideMailDatabase() {
  beforeAll(async () => {
    database = await cloneDatabase(inject('templateUrl'))
    const open = (role: 'app' | 'worker') =>
      openPool({ connection: connectAs(database.url, rolePrefix, role), size: 3, name: role })
    appPool = open('app')
    workerPool = open('worker')
    owner = new Client({ connectionString: database.url })
    await owner.connect()
  })
  beforeEach(async () => {
    await owner.query('truncate mail.outbox, mail.messages')
  })
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })
  afterAll(async () => {
    await owner.end()
    await appPool.end()
    await workerPool.end()
    await database.drop()
  })
  return {
    appPool: () => appPool,
    asOwner: (sql: string) => owner.query(sql),
    enqueue: (mail: NewMail = anna) => enqueueMail(openKysely(appPool), mail),
    makeAllDue: () => owner.query('update mail.outbox set due_at = now()'),
    outbox: async () =>
      (await owner.query('select *, round(extract(epoch from due_at - now()) / 60)::int as wait from mail.outbox')).rows,
  }
}

export type Received = Readonly<{ to: readonly string[]; message: string }>

/** A real mail server on loopback that keeps what it accepts. */
export async function startMailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), message: Buffer.concat(chunks).toString() })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  closing.push(stop)
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, port, received, stop }
}

/** The sending side. Its texts are the ids they would be found by, with their values. */
export function startMail(changes: Partial<MailOptions> = {}) {
  const problems: string[] = []
  const note = (details: object, message: string) => {
    problems.push(`${message} ${JSON.stringify(details)}`)
  }
  const mail = createMail({
    from: 'Entry <entry@mail.example>',
    pool: workerPool,
    textOf: (locale, id, values) => `${locale} ${id} ${Object.values(values).join()}`,
    linkFor: async () => 'https://entry.example/verify-email?token=secret-token',
    log: { warn: note, error: note },
    ...changes,
  })
  closing.push(async () => mail.close())
  return { mail, problems }
}
