import { describe, expect, it } from 'vitest'
import { anna, provideMailDatabase, type Received, startMail, startMailServer } from '../../../tests/support/mail-server.ts'

const database = provideMailDatabase()

describe('delivery by a mail server', () => {
  it('sends each mail once, as text and HTML, in the language of its receiver', async () => {
    const server = await startMailServer()
    const { mail } = startMail({ url: server.url })
    await database.enqueue({ ...anna, locale: 'ar' })
    expect(await mail.deliverDue()).toBe(1)
    expect(await mail.deliverDue()).toBe(0)
    expect(server.received).toHaveLength(1)
    const [{ to, message }] = server.received as [Received]
    const [row] = await database.outbox()
    expect(to).toEqual([anna.recipient])
    expect(message).toContain('Subject: ar mail.hello.subject Anna')
    expect(message).toContain(`Message-ID: <${row.id}@mail.example>`)
    expect(message).toContain('text/plain')
    expect(message).toMatch(/dir=3D"rtl"|dir="rtl"/)
    expect(row.sent_at).not.toBeNull()
  })

  it('is shared by processes: many deliver at once and no mail goes out twice', async () => {
    const server = await startMailServer()
    const workers = [1, 2, 3].map(() => startMail({ url: server.url }).mail)
    for (let number = 0; number < 20; number += 1) await database.enqueue({ ...anna, recipient: `p${number}@nordwind.example` })
    await Promise.all(workers.map((mail) => mail.deliverDue()))
    const receivers = server.received.map(({ to }) => to.join()).sort()
    expect(receivers).toHaveLength(20)
    expect(new Set(receivers).size).toBe(20)
  })

  it('gives up at once when the server refuses the address for good, and goes on with the next mail', async () => {
    const server = await startMailServer({
      onRcptTo({ address }, _session, done) {
        if (address !== anna.recipient) return done()
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
      },
    })
    const { mail, problems } = startMail({ url: server.url })
    await database.enqueue()
    await database.enqueue({ ...anna, recipient: 'ben@nordwind.example' })
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
    const server = await startMailServer({
      onRcptTo(_address, _session, done) {
        done(isBusy ? Object.assign(new Error('try again later'), { responseCode: 451 }) : undefined)
      },
    })
    const { mail } = startMail({ url: server.url })
    await database.enqueue()
    for (const wait of [1, 2, 4, 8]) {
      await mail.deliverDue()
      expect(await database.outbox()).toMatchObject([{ wait, sent_at: null, failed_at: null }])
      expect(await mail.deliverDue()).toBe(0)
      await database.makeAllDue()
    }
    isBusy = false
    await mail.deliverDue()
    expect(server.received).toHaveLength(1)
    expect(await mail.readOutboxState()).toEqual({ waiting: 0, failed: 0, lastProblem: null })
  })

  it('waits for a server that is away or does not let us in, and gives up after days', async () => {
    const closed = await startMailServer()
    await closed.stop()
    const locked = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('bad password'), { responseCode: 535 })),
    })
    await database.enqueue()
    await startMail({ url: closed.url }).mail.deliverDue()
    await database.makeAllDue()
    const { mail } = startMail({ url: `smtp://user:wrong@127.0.0.1:${locked.port}` })
    await mail.deliverDue()
    expect(await mail.readOutboxState()).toMatchObject({ waiting: 1, failed: 0 })
    await database.asOwner('update mail.outbox set due_at = now(), attempts = 17')
    await mail.deliverDue()
    expect(await mail.readOutboxState()).toMatchObject({ waiting: 0, failed: 1 })
  })

  it('takes a mail up again whose worker died, after its claim has run out', async () => {
    const server = await startMailServer()
    const { mail } = startMail({ url: server.url })
    await database.enqueue()
    await database.asOwner(`update mail.outbox set attempts = 1, due_at = now() + interval '10 minutes'`)
    expect(await mail.deliverDue()).toBe(0)
    await database.makeAllDue()
    expect(await mail.deliverDue()).toBe(1)
    expect(server.received).toHaveLength(1)
  })

  it('is not held up by a mail that cannot be written', async () => {
    const server = await startMailServer()
    const { mail, problems } = startMail({
      url: server.url,
      linkFor: async (kind) => {
        if (kind === 'broken') throw new Error('no link for this')
        return undefined
      },
    })
    await database.enqueue({ ...anna, kind: 'broken' })
    await database.enqueue()
    await mail.deliverDue()
    expect(server.received).toHaveLength(1)
    expect(await mail.readOutboxState()).toMatchObject({ waiting: 1, failed: 0 })
    expect(problems[0]).toContain('could not be written')
  })

  it('runs beside everything else and stops when asked', async () => {
    const server = await startMailServer()
    const { mail } = startMail({ url: server.url })
    const delivery = mail.startDelivery(20)
    await database.enqueue()
    await expect.poll(() => server.received.length, { timeout: 5000 }).toBe(1)
    await delivery.stop()
    await database.enqueue()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(server.received).toHaveLength(1)
  })
})
