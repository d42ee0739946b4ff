import { describe, expect, it } from 'vitest'
import { openKysely } from '#src/platform/database/pool.ts'
import { enqueueMail } from '#src/platform/mail/outbox.ts'
import { anna, provideMailDatabase, startMail, startMailServer } from '../../../tests/support/mail-server.ts'

const database = provideMailDatabase()

describe('the outbox', () => {
  it('keeps a mail whose transaction commits, and drops one whose transaction does not', async () => {
    const { mail } = startMail()
    const db = openKysely(database.appPool())
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
    await database.enqueue()
    for (const statement of ['select from mail.outbox', 'delete from mail.outbox', 'select from mail.messages']) {
      await expect(database.appPool().query(statement)).rejects.toThrow(/permission denied/)
    }
    await expect(database.appPool().query("update mail.outbox set recipient = 'x@y'")).rejects.toThrow(/permission denied/)
    await expect(
      database
        .appPool()
        .query("insert into mail.outbox (id, kind, recipient, locale) values (gen_random_uuid(), 'a', 'a@b', 'en')"),
    ).rejects.toThrow(/permission denied/)
  })

  it.each(['a@b.example, c@d.example', 'Anna <anna@b.example>', 'anna', 'a@b.example\nBcc: c@d.example'])(
    'takes one plain address only, not “%s”',
    async (recipient) => {
      await expect(database.enqueue({ ...anna, recipient })).rejects.toThrow(/outbox_recipient_check/)
    },
  )

  it('holds no link: that is made when the mail is sent', async () => {
    const server = await startMailServer()
    const { mail } = startMail({ url: server.url })
    await database.enqueue()
    await mail.deliverDue()
    expect(server.received[0]!.message).toContain('secret-token')
    expect(JSON.stringify(await database.outbox())).not.toContain('secret-token')
  })
})

describe('the mailbox', () => {
  it('takes what no server takes, once, newest first, and shows it whole', async () => {
    const { mail } = startMail()
    expect(mail.reachesPeople).toBe(false)
    for (const name of ['Anna', 'Ben', 'Cem']) {
      await database.enqueue({ ...anna, values: { name } })
      await mail.deliverDue()
    }
    await database.makeAllDue()
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
    await database.enqueue()
    await mail.deliverDue()
    await database.asOwner(`update mail.messages set created_at = now() - interval '29 days'`)
    await mail.deleteOld()
    expect(await mail.listMailbox({ limit: 10 })).toHaveLength(1)
    await database.asOwner(`update mail.messages set created_at = now() - interval '31 days'`)
    await database.asOwner(`update mail.outbox set sent_at = now() - interval '31 days'`)
    await database.enqueue()
    await mail.deleteOld()
    expect(await mail.listMailbox({ limit: 10 })).toEqual([])
    expect(await database.outbox()).toHaveLength(1)
  })
})
