import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Client, type Pool } from 'pg'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openKysely, openPool } from '#src/platform/database/pool.ts'
import { connectAs } from '#src/platform/database/roles.ts'
import { createMail, type MailOptions } from '#src/platform/mail/mail.ts'
import { enqueueMail, type NewMail } from '#src/platform/mail/outbox.ts'
import { createScratchDatabase } from '../../../tests/support/scratch-database.ts'

let database: Awaited<ReturnType<typeof createScratchDatabase>>
let owner: Client
let workerPool: Pool
let appPool: Pool
const closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  database = await createScratchDatabase()
  const open = (role: 'app' | 'worker') =>
    openPool({ connection: connectAs(database.ownerUrl, database.prefix, role), size: 3, name: role })
  appPool = open('app')
  workerPool = open('worker')
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
})

beforeEach(() => owner.query('truncate mail.outbox, mail.messages'))

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

afterAll(async () => {
  await owner.end()
  await appPool.end()
  await workerPool.end()
  await database.close()
})

const anna: NewMail = { kind: 'hello', recipient: 'anna@nordwind.example', locale: 'en', values: { name: 'Anna' } }
const enqueue = (mail: NewMail = anna) => enqueueMail(openKysely(appPool), mail)

type Received = { to: readonly string[]; message: string }

/** A real mail server on loopback that keeps what it accepts. */
async function startServer(options: SMTPServerOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const message = Buffer.concat(chunks).toString()
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), message })
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

function startMail(changes: Partial<MailOptions> = {}) {
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

const makeAllDue = () => owner.query('update mail.outbox set due_at = now()')
const outbox = async () =>
  (await owner.query('select *, round(extract(epoch from due_at - now()) / 60)::int as wait from mail.outbox')).rows

describe('the outbox', () => {
  it('keeps a mail whose transaction commits, and drops one whose transaction does not', async () => {
    const { mail } = startMail()
    const db = openKysely(appPool)
    await db.transaction().execute((transaction) => enqueueMail(transaction, anna))
    const undone = db.transaction().execute(async (transaction) => {
      await enqueueMail(transaction, { ...anna, recipient: 'ben@nordwind.example' })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await mail.deliverDue()).toBe(1)
    const page = await mail.listMailbox({ limit: 10 })
    expect(page.map(({ recipient }) => recipient)).toEqual([anna.recipient])
  })

  it('may be written by those who serve requests, and neither read nor changed', async () => {
    await enqueue()
    for (const statement of ['select from mail.outbox', 'delete from mail.outbox', 'select from mail.messages']) {
      await expect(appPool.query(statement)).rejects.toThrow(/permission denied/)
    }
    await expect(appPool.query("update mail.outbox set recipient = 'x@y'")).rejects.toThrow(/permission denied/)
    await expect(
      appPool.query("insert into mail.outbox (id, kind, recipient, locale) values (gen_random_uuid(), 'a', 'a@b', 'en')"),
    ).rejects.toThrow(/permission denied/)
  })

  it.each(['a@b.example, c@d.example', 'Anna <anna@b.example>', 'anna', 'a@b.example\nBcc: c@d.example'])(
    'takes one plain address only, not “%s”',
    async (recipient) => {
      await expect(enqueue({ ...anna, recipient })).rejects.toThrow(/outbox_recipient_check/)
    },
  )

  it('holds no link: that is made when the mail is sent', async () => {
    const server = await startServer()
    const { mail } = startMail({ url: server.url })
    await enqueue()
    await mail.deliverDue()
    expect(server.received[0]!.message).toContain('secret-token')
    expect(JSON.stringify(await outbox())).not.toContain('secret-token')
  })
})

describe('delivery by a mail server', () => {
  it('sends each mail once, as text and HTML, in the language of its receiver', async () => {
    const server = await startServer()
    const { mail } = startMail({ url: server.url })
    await enqueue({ ...anna, locale: 'ar' })
    expect(await mail.deliverDue()).toBe(1)
    expect(await mail.deliverDue()).toBe(0)
    expect(server.received).toHaveLength(1)
    const [{ to, message }] = server.received as [Received]
    const [row] = await outbox()
    expect(to).toEqual([anna.recipient])
    expect(message).toContain('Subject: ar mail.hello.subject Anna')
    expect(message).toContain(`Message-ID: <${row.id}@mail.example>`)
    expect(message).toContain('text/plain')
    expect(message).toMatch(/dir=3D"rtl"|dir="rtl"/)
    expect(row.sent_at).not.toBeNull()
  })

  it('is shared by processes: many deliver at once and no mail goes out twice', async () => {
    const server = await startServer()
    const workers = [1, 2, 3].map(() => startMail({ url: server.url }).mail)
    for (let number = 0; number < 20; number += 1) await enqueue({ ...anna, recipient: `p${number}@nordwind.example` })
    await Promise.all(workers.map((mail) => mail.deliverDue()))
    const receivers = server.received.map(({ to }) => to.join()).sort()
    expect(receivers).toHaveLength(20)
    expect(new Set(receivers).size).toBe(20)
  })

  it('gives up at once when the server refuses the address for good, and goes on with the next mail', async () => {
    const server = await startServer({
      onRcptTo({ address }, _session, done) {
        if (address !== anna.recipient) return done()
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
      },
    })
    const { mail, problems } = startMail({ url: server.url })
    await enqueue()
    await enqueue({ ...anna, recipient: 'ben@nordwind.example' })
    await mail.deliverDue()
    expect(server.received.map(({ to }) => to)).toEqual([['ben@nordwind.example']])
    expect(await mail.readOutboxState()).toMatchObject({
      waiting: 0,
      failed: 1,
      lastProblem: expect.stringContaining('no such mailbox'),
    })
    expect(problems.join()).not.toContain(anna.recipient)
  })

  it('tries again later when the server says so, with growing pauses, and then succeeds', async () => {
    let isBusy = true
    const server = await startServer({
      onRcptTo(_address, _session, done) {
        done(isBusy ? Object.assign(new Error('try again later'), { responseCode: 451 }) : undefined)
      },
    })
    const { mail } = startMail({ url: server.url })
    await enqueue()
    for (const wait of [1, 2, 4, 8]) {
      await mail.deliverDue()
      expect(await outbox()).toMatchObject([{ wait, sent_at: null, failed_at: null }])
      expect(await mail.deliverDue()).toBe(0)
      await makeAllDue()
    }
    isBusy = false
    await mail.deliverDue()
    expect(server.received).toHaveLength(1)
    expect(await mail.readOutboxState()).toEqual({ waiting: 0, failed: 0, lastProblem: null })
  })

  it('waits for a server that is away or does not let us in, and gives up after days', async () => {
    const closed = await startServer()
    await closed.stop()
    const locked = await startServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('bad password'), { responseCode: 535 })),
    })
    await enqueue()
    await startMail({ url: closed.url }).mail.deliverDue()
    await makeAllDue()
    const { mail } = startMail({ url: `smtp://user:wrong@127.0.0.1:${locked.port}` })
    await mail.deliverDue()
    expect(await mail.readOutboxState()).toMatchObject({ waiting: 1, failed: 0 })
    await owner.query('update mail.outbox set due_at = now(), attempts = 17')
    await mail.deliverDue()
    expect(await mail.readOutboxState()).toMatchObject({ waiting: 0, failed: 1 })
  })

  it('takes a mail up again whose worker died, after its claim has run out', async () => {
    const server = await startServer()
    const { mail } = startMail({ url: server.url })
    await enqueue()
    await owner.query(`update mail.outbox set attempts = 1, due_at = now() + interval '10 minutes'`)
    expect(await mail.deliverDue()).toBe(0)
    await makeAllDue()
    expect(await mail.deliverDue()).toBe(1)
    expect(server.received).toHaveLength(1)
  })

  it('is not held up by a mail that cannot be written', async () => {
    const server = await startServer()
    const { mail, problems } = startMail({
      url: server.url,
      linkFor: async (kind) => {
        if (kind === 'broken') throw new Error('no link for this')
        return undefined
      },
    })
    await enqueue({ ...anna, kind: 'broken' })
    await enqueue()
    await mail.deliverDue()
    expect(server.received).toHaveLength(1)
    expect(await mail.readOutboxState()).toMatchObject({ waiting: 1, failed: 0 })
    expect(problems[0]).toContain('could not be written')
  })

  it('runs beside everything else and stops when asked', async () => {
    const server = await startServer()
    const { mail } = startMail({ url: server.url })
    const delivery = mail.startDelivery(20)
    await enqueue()
    await expect.poll(() => server.received.length, { timeout: 5000 }).toBe(1)
    await delivery.stop()
    await enqueue()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(server.received).toHaveLength(1)
  })
})

describe('the mailbox', () => {
  it('takes what no server takes, once, newest first, and shows it whole', async () => {
    const { mail } = startMail()
    expect(mail.reachesPeople).toBe(false)
    for (const name of ['Anna', 'Ben', 'Cem']) {
      await enqueue({ ...anna, values: { name } })
      await mail.deliverDue()
    }
    await makeAllDue()
    expect(await mail.deliverDue()).toBe(0)
    const page = await mail.listMailbox({ limit: 2 })
    expect(page.map(({ subject }) => subject)).toEqual(['en mail.hello.subject Cem', 'en mail.hello.subject Ben'])
    const rest = await mail.listMailbox({ limit: 2, before: page[1]!.id })
    expect(rest.map(({ subject }) => subject)).toEqual(['en mail.hello.subject Anna'])
    const message = await mail.readMessage(rest[0]!.id)
    expect(message!.text).toContain('token=secret-token')
    expect(await mail.readMessage('00000000-0000-4000-8000-000000000000')).toBeUndefined()
  })

  it('keeps a mail for 30 days', async () => {
    const { mail } = startMail()
    await enqueue()
    await mail.deliverDue()
    await owner.query(`update mail.messages set created_at = now() - interval '29 days'`)
    await mail.deleteOld()
    expect(await mail.listMailbox({ limit: 10 })).toHaveLength(1)
    await owner.query(`update mail.messages set created_at = now() - interval '31 days'`)
    await owner.query(`update mail.outbox set sent_at = now() - interval '31 days'`)
    await enqueue()
    await mail.deleteOld()
    expect(await mail.listMailbox({ limit: 10 })).toEqual([])
    expect(await outbox()).toHaveLength(1)
  })
})
