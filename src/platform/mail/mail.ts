import { type DeliveryOptions, deliverDueMail, startDelivery } from '#src/platform/mail/delivery.ts'
import { openSmtp } from '#src/platform/mail/smtp.ts'
import { deleteOldMail, listMailbox, readMessage, readOutboxState } from '#src/platform/mail/store.ts'

export type MailOptions = Omit<DeliveryOptions, 'smtp'> &
  Readonly<{
    /** The mail server. Without one, mails go to the mailbox. */
    url?: string | undefined
    from: string
  }>

export type Mail = ReturnType<typeof createMail>

const keptDays = 30

/** The sending side, for a process that does background work. `enqueueMail` is the writing side. */
export function createMail(options: MailOptions) {
  const { pool } = options
  const smtp = options.url === undefined ? undefined : openSmtp({ url: options.url, from: options.from })
  const delivery: DeliveryOptions = { ...options, smtp }
  return {
    /** False when mails go to the mailbox: nobody receives anything. */
    reachesPeople: smtp !== undefined,
    deliverDue: (most = 100) => deliverDueMail(delivery, most),
    startDelivery: (pauseMilliseconds = 1000) => startDelivery(delivery, pauseMilliseconds),
    /** For the operator, never for an organisation: whoever reads the mailbox can use every link in it. */
    listMailbox: (page: { before?: string; limit: number }) => listMailbox(pool, page),
    readMessage: (id: string) => readMessage(pool, id),
    readOutboxState: () => readOutboxState(pool),
    /** For a daily job. */
    deleteOld: () => deleteOldMail(pool, keptDays),
    close: () => smtp?.close(),
  }
}
