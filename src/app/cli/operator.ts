import { sql } from 'kysely'
import { withServer } from '#src/app/cli/with-server.ts'
import { isOperator } from '#src/app/identify.ts'
import { readSettings, tellProblems } from '#src/app/read-settings.ts'
import type { Server } from '#src/app/server.ts'

const usage = `Usage: entente operator TASK
  claim                    the link with which the first operator claims the installation
  add ADDRESS              makes the person with this address an operator
  reset-password ADDRESS   a link with which the person sets a new password
  end-sessions ADDRESS     signs the person out everywhere
  mailbox [ID]             mail that was not sent because no mail server is set, or one message`

type Task = (server: Server, word: string | undefined) => Promise<number>

const tasks: Readonly<Record<string, { readonly needsWord: boolean; readonly run: Task }>> = {
  claim: { needsWord: false, run: claim },
  add: { needsWord: true, run: addOperator },
  'reset-password': { needsWord: true, run: resetPassword },
  'end-sessions': { needsWord: true, run: endSessions },
  mailbox: { needsWord: false, run: showMailbox },
}

/** `entente operator`: what whoever has the machine may do for people who are locked out. Sees no content. */
export async function run(words: readonly string[]): Promise<number> {
  const [name = '', word, ...more] = words
  const task = tasks[name]
  if (!task || more.length > 0 || (task.needsWord && !word)) {
    console.error(usage)
    return 2
  }
  return tellProblems(() => withServer(readSettings(), (server) => task.run(server, word)))
}

async function claim(server: Server): Promise<number> {
  if (await server.services.installation.hasOperator()) {
    console.error('The installation is claimed. `entente operator add ADDRESS` makes another operator.')
    return 1
  }
  console.log(server.services.installation.claimLink())
  return 0
}

async function addOperator(server: Server, address = ''): Promise<number> {
  const account = await server.findAccount(address)
  if (!account) return unknownAddress(address)
  await sql`select guard.add_operator(${account.personId}::uuid, false)`.execute(server.services.worker)
  console.log(
    `${address} is an operator${(await isOperator(server.services.worker, account.personId)) ? '' : ' — but the database does not say so'}.`,
  )
  return 0
}

async function resetPassword(server: Server, address = ''): Promise<number> {
  const answer = await server.auth.makeResetLink(address)
  if (!answer.ok) return unknownAddress(address)
  console.log(`${answer.link}\nGood until ${answer.expiresAt}, once. Hand it only to the person whose address this is.`)
  return 0
}

async function endSessions(server: Server, address = ''): Promise<number> {
  const account = await server.findAccount(address)
  if (!account) return unknownAddress(address)
  await server.auth.endAllSessions(account.accountId)
  console.log(`${address} is signed out everywhere.`)
  return 0
}

async function showMailbox(server: Server, id: string | undefined): Promise<number> {
  if (id === undefined) {
    const entries = await server.mail.listMailbox({ limit: 50 })
    for (const entry of entries) console.log(`${entry.id}  ${entry.createdAt}  ${entry.recipient}  ${entry.subject}`)
    if (entries.length === 0) console.log('The mailbox is empty.')
    return 0
  }
  const message = await server.mail.readMessage(id).catch(() => undefined)
  if (!message) {
    console.error(`There is no message ${id}.`)
    return 1
  }
  console.log(`To: ${message.recipient}\nSubject: ${message.subject}\n\n${message.text}`)
  return 0
}

function unknownAddress(address: string): number {
  console.error(`Nobody has signed up with ${address}.`)
  return 1
}
