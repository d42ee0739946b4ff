import { type QueryExecutorProvider, sql } from 'kysely'

export type NewMail = Readonly<{
  /** Names its texts: `mail.KIND.subject` and so on. */
  kind: string
  recipient: string
  locale: string
  /** What the texts name, and the ids that its link follows from. Never the link or a token. */
  values: MailValues
}>

export type MailValues = Readonly<Record<string, string | number>>

/**
 * Puts a mail on its way in the caller's transaction: it is sent when that commits, and never when it does not.
 * Works for roles that may write to the outbox but not read it, so it answers nothing.
 */
export async function enqueueMail(db: QueryExecutorProvider, mail: NewMail): Promise<void> {
  const content = JSON.stringify(mail.values)
  await sql`insert into mail.outbox (kind, recipient, locale, content)
    values (${mail.kind}, ${mail.recipient}, ${mail.locale}, ${content}::jsonb)`.execute(db)
}
