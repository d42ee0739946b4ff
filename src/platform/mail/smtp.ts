import { createTransport } from 'nodemailer'
import type { Letter } from '#src/platform/mail/letter.ts'

export type SmtpMail = Readonly<{ id: string; recipient: string; letter: Letter }>

export type SmtpAnswer =
  | Readonly<{ state: 'accepted' }>
  /** This mail will never be accepted. */
  | Readonly<{ state: 'refused'; problem: string }>
  /** Not now: the server is away, busy, or does not let us in. */
  | Readonly<{ state: 'unavailable'; problem: string }>

export type Smtp = Readonly<{ send(mail: SmtpMail): Promise<SmtpAnswer>; close(): void }>

/** A mail server by its URL, `smtp://user:password@host:587` or `smtps://…:465`; options of nodemailer may follow as a query. */
export function openSmtp({ url, from }: { url: string; from: string }): Smtp {
  const host = addressHost(from)
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    // Contents are ours, but a mail never needs to read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ id, recipient, letter }) {
      try {
        await transport.sendMail({
          ...letter,
          from,
          // An object, not a text: a text would be read as a list of addresses.
          to: { name: '', address: recipient },
          // The same at every attempt: should one be sent twice, the receiver's server can tell.
          messageId: `<${id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { state: 'accepted' }
      } catch (error) {
        return readFailure(error)
      }
    },
    close: () => transport.close(),
  }
}

function readFailure(error: unknown): SmtpAnswer {
  if (!(error instanceof Error)) throw error
  const code = 'code' in error ? error.code : undefined
  const isForThisMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  const isForGood = 'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 500
  const problem = error.message.slice(0, 500)
  return { state: isForThisMail && isForGood ? 'refused' : 'unavailable', problem }
}

function addressHost(from: string): string {
  return /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
}
