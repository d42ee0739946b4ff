import type { Pool } from 'pg'
import type { Letter } from '#src/platform/mail/letter.ts'
import type { NewMail } from '#src/platform/mail/outbox.ts'

export type WaitingMail = NewMail & Readonly<{ id: string; attempts: number; createdAt: string }>

/**
 * Takes one mail that is due and keeps it from other workers for a while. Should this process die, it is due again afterwards.
 * The attempt is counted now, so that a mail which kills the process is given up some day too.
 */
export async function claimDueMail(pool: Pool, claimMinutes: number): Promise<WaitingMail | undefined> {
  const claimed = await pool.query<WaitingMail>(
    `update mail.outbox set due_at = now() + make_interval(mins => $1), attempts = attempts + 1
      where id = (select id from mail.outbox where sent_at is null and failed_at is null and due_at <= now()
                  order by due_at limit 1 for update skip locked)
      returning id, kind, recipient, locale, content as "values", attempts,
                to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"`,
    [claimMinutes],
  )
  return claimed.rows[0]
}

export async function markSent(pool: Pool, id: string): Promise<void> {
  await pool.query('update mail.outbox set sent_at = now(), problem = null where id = $1', [id])
}

/** It has nothing to say any more: it was never sent, and needs no trace. */
export async function drop(pool: Pool, id: string): Promise<void> {
  await pool.query('delete from mail.outbox where id = $1', [id])
}

export async function postpone(pool: Pool, mail: { id: string; minutes: number; problem: string }): Promise<void> {
  await pool.query('update mail.outbox set due_at = now() + make_interval(mins => $2), problem = $3 where id = $1', [
    mail.id,
    mail.minutes,
    mail.problem,
  ])
}

export async function giveUp(pool: Pool, mail: { id: string; problem: string }): Promise<void> {
  await pool.query('update mail.outbox set failed_at = now(), problem = $2 where id = $1', [mail.id, mail.problem])
}

/** One statement, so the message lies in the mailbox exactly once. */
export async function putIntoMailbox(
  pool: Pool,
  mail: { id: string; kind: string; recipient: string; letter: Letter },
): Promise<void> {
  await pool.query(
    `with delivered as (update mail.outbox set sent_at = now(), problem = null where id = $1)
     insert into mail.messages (id, kind, recipient, subject, text, html) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do nothing`,
    [mail.id, mail.kind, mail.recipient, mail.letter.subject, mail.letter.text, mail.letter.html],
  )
}

export type MailboxEntry = Readonly<{ id: string; kind: string; recipient: string; subject: string; createdAt: string }>
export type Message = MailboxEntry & Readonly<{ text: string; html: string }>

const entryColumns = `id, kind, recipient, subject, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt"`

/** The newest first, those before a given one if asked. */
export async function listMailbox(pool: Pool, page: { before?: string; limit: number }): Promise<readonly MailboxEntry[]> {
  const found = await pool.query<MailboxEntry>(
    `select ${entryColumns} from mail.messages
      where $1::uuid is null or (created_at, id) < (select created_at, id from mail.messages where id = $1)
      order by created_at desc, id desc limit $2`,
    [page.before ?? null, page.limit],
  )
  return found.rows
}

export async function readMessage(pool: Pool, id: string): Promise<Message | undefined> {
  const found = await pool.query<Message>(`select ${entryColumns}, text, html from mail.messages where id = $1`, [id])
  return found.rows[0]
}

export type OutboxState = Readonly<{ waiting: number; failed: number; lastProblem: string | null }>

/** For the operator: whether mail flows. */
export async function readOutboxState(pool: Pool): Promise<OutboxState> {
  const found = await pool.query<OutboxState>(
    `select count(*) filter (where sent_at is null and failed_at is null)::int as waiting,
            count(*) filter (where failed_at is not null)::int as failed,
            (select problem from mail.outbox where problem is not null order by due_at desc limit 1) as "lastProblem"
       from mail.outbox where sent_at is null`,
  )
  return found.rows[0]!
}

export async function deleteOldMail(pool: Pool, days: number): Promise<void> {
  await pool.query('delete from mail.messages where created_at < now() - make_interval(days => $1)', [days])
  await pool.query(
    `delete from mail.outbox where (sent_at is not null or failed_at is not null)
      and coalesce(sent_at, failed_at) < now() - make_interval(days => $1)`,
    [days],
  )
}
