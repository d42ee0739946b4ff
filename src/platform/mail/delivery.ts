import type { Pool } from 'pg'
import { type Letter, type TextOf, writeLetter } from '#src/platform/mail/letter.ts'
import type { MailValues, NewMail } from '#src/platform/mail/outbox.ts'
import type { Smtp, SmtpAnswer } from '#src/platform/mail/smtp.ts'
import { claimDueMail, drop, giveUp, markSent, postpone, putIntoMailbox, type WaitingMail } from '#src/platform/mail/store.ts'

export type DeliveryOptions = Readonly<{
  /** Connected as the worker role. */
  pool: Pool
  textOf: TextOf
  /** The link of a mail, or nothing for one that has none. Called when it is sent, so that no link is ever stored. */
  linkFor(kind: string, values: MailValues): Promise<string | undefined>
  /**
   * What a mail says, for one that carries ids only: found out when it is sent, so that it never tells more than its receiver may know
   * at that moment; of another kind where that fits better by then. Null where there is nothing to say any more; undefined where its
   * values are all it says.
   */
  contentFor?(mail: NewMail): Promise<{ kind?: string; values: MailValues; link: string } | null | undefined>
  log: { warn(details: object, message: string): void; error(details: object, message: string): void }
  /** Without a mail server, mails go to the mailbox. */
  smtp: Smtp | undefined
}>

/** Longer than a mail server can keep us waiting (see smtp.ts), so that nobody else takes up a mail that is just being sent. */
const claimMinutes = 10
/** With the pauses below this is about three days, as long as mail servers themselves try. */
const mostAttempts = 18

/** Delivers what is due, one after the other, and answers how many mails it took up. */
export async function deliverDueMail(options: DeliveryOptions, most: number): Promise<number> {
  for (let taken = 0; taken < most; taken += 1) {
    const mail = await claimDueMail(options.pool, claimMinutes)
    if (!mail) return taken
    await deliver(options, mail)
  }
  return most
}

/**
 * A mail is sent once for every "accepted" of the mail server: it is marked right after. A process that dies between the answer and
 * the mark sends it again after its claim has run out; both copies carry the same message id.
 */
async function deliver(options: DeliveryOptions, mail: WaitingMail): Promise<void> {
  const { pool, log, smtp } = options
  const { id, kind, recipient, attempts } = mail
  const letter = await write(options, mail)
  if (letter === 'nothing-to-say') return drop(pool, id)
  if (letter && !smtp) return putIntoMailbox(pool, { id, kind, recipient, letter })
  const answer: SmtpAnswer =
    letter && smtp
      ? await smtp.send({ id, recipient, letter })
      : { state: 'unavailable', problem: 'The mail could not be written.' }
  if (answer.state === 'accepted') return insist(() => markSent(pool, id))
  const { problem } = answer
  log.warn({ mail: id, kind, attempts, problem }, 'A mail was not accepted.')
  if (answer.state === 'refused' || attempts >= mostAttempts) await giveUp(pool, { id, problem })
  else await postpone(pool, { id, minutes: pauseMinutes(attempts), problem })
}

/** A fault of ours, such as a text that is missing, must not keep other mails from going out; a later version may write this one. */
async function write(options: DeliveryOptions, mail: WaitingMail): Promise<Letter | 'nothing-to-say' | undefined> {
  try {
    const content = await options.contentFor?.(mail)
    if (content === null) return 'nothing-to-say'
    if (content) return writeLetter(options.textOf, { ...mail, ...content })
    return writeLetter(options.textOf, { ...mail, link: await options.linkFor(mail.kind, mail.values) })
  } catch (error) {
    options.log.error({ mail: mail.id, kind: mail.kind, err: error }, 'A mail could not be written.')
    return undefined
  }
}

/** 1, 2, 4 … minutes, at most six hours. */
function pauseMinutes(attempts: number): number {
  return Math.min(2 ** (attempts - 1), 360)
}

/** The server has accepted the mail: a database that is away for a moment must not make us send it twice. */
async function insist(mark: () => Promise<void>): Promise<void> {
  for (let pauseSeconds = 1; pauseSeconds < 64; pauseSeconds *= 2) {
    try {
      return await mark()
    } catch {
      await pause(pauseSeconds * 1000)
    }
  }
  return mark()
}

/** Looks for mail again and again. `stop` waits for the mail that is just being sent. */
export function startDelivery(options: DeliveryOptions, pauseMilliseconds: number): { stop(): Promise<void> } {
  const stopping = new AbortController()
  async function run() {
    while (!stopping.signal.aborted) {
      try {
        // One at a time, so that stopping waits for one mail only.
        const taken = await deliverDueMail(options, 1)
        if (taken === 0) await pause(pauseMilliseconds, stopping.signal)
      } catch (error) {
        options.log.error({ err: error }, 'The outbox could not be read.')
        await pause(5000, stopping.signal)
      }
    }
  }
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
