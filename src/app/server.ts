import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contract } from '#src/app/contract.ts'
import { type Arrival, buildPerforms, buildRouter } from '#src/app/dispatch.ts'
import { projectFolder } from '#src/app/folders.ts'
import { ensurePerson, identify, isOperator, readKey } from '#src/app/identify.ts'
import { createInstallation } from '#src/app/installation.ts'
import { createSignedLinks } from '#src/app/links.ts'
import { cards, collectRoutes, consentEffects, projections } from '#src/app/routes.ts'
import { createStoryTeller } from '#src/app/sample/tell-story.ts'
import { readTexts } from '#src/app/texts.ts'
import type { Services, Visit } from '#src/core/acting/actions.ts'
import type { Tables } from '#src/core/acting/tables.generated.ts'
import { asWorkerNoteUse } from '#src/core/keys/store.ts'
import { createAppend } from '#src/core/ledger/actions.ts'
import { createFeed } from '#src/core/ledger/live.ts'
import { contentOf } from '#src/features/oversee/notifications/actions/writing.ts'
import { Refusal } from '#src/kit/refusal.ts'
import { createAttempts, usualLimits } from '#src/platform/auth/attempts.ts'
import { createAuth } from '#src/platform/auth/auth.ts'
import { type AuthMailKind, createLinks as createAuthLinks } from '#src/platform/auth/links.ts'
import { openAuthPool } from '#src/platform/auth/pool.ts'
import { findAccountByEmail } from '#src/platform/auth/store.ts'
import { openKysely, openPool } from '#src/platform/database/pool.ts'
import { connectAs } from '#src/platform/database/roles.ts'
import { openFolderStore } from '#src/platform/files/folder-store.ts'
import { createHttp } from '#src/platform/http/server.ts'
import { openSignal } from '#src/platform/live/signal.ts'
import type { Log } from '#src/platform/log/log.ts'
import { createMail } from '#src/platform/mail/mail.ts'
import { enqueueMail } from '#src/platform/mail/outbox.ts'

export interface ServerOptions {
  readonly ownerUrl: string
  readonly rolePrefix: string
  readonly poolSize: number
  readonly secret: string
  /** Asked late: with port 0 it is known only after listening. */
  readonly publicUrl: () => string
  /** Whether others than this machine can reach it. */
  readonly isExposed: boolean
  readonly mailUrl: string | undefined
  readonly mailFrom: string | undefined
  readonly trustProxy: false | number | readonly string[]
  readonly sample: boolean
  /** Where the contents of files lie. */
  readonly filesFolder: string
  readonly version: string
  readonly log: Log
  readonly clock?: () => Temporal.Instant
  readonly requestsPerMinute?: number
  /** Tests send many requests from one address. */
  readonly limits?: typeof usualLimits
}

/** Far above what a person with several open screens needs, and below what would wear out a process. */
const usualRequestsPerMinute = 6000

export interface Server {
  readonly http: FastifyInstance
  readonly services: Services
  /** For the command line: the account with an address, and its person. */
  findAccount(email: string): Promise<{ accountId: string; personId: string } | undefined>
  readonly auth: ReturnType<typeof createAuth>
  readonly mail: ReturnType<typeof createMail>
  stop(): Promise<void>
}

/** The whole program on a migrated database. It keeps no state of its own: any number of processes serve the same people. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { ownerUrl, rolePrefix, log, secret, publicUrl } = options
  const onIdleError = (problem: Error) => log.warn({ err: problem }, 'A database connection broke; the pool opens another')
  const as = (role: 'app' | 'worker' | 'auth') => connectAs(ownerUrl, rolePrefix, role)
  const appPool = openPool({ connection: as('app'), size: options.poolSize, name: 'app', onIdleError })
  const workerPool = openPool({ connection: as('worker'), size: 4, name: 'worker', onIdleError })
  const authPool = openAuthPool({ connection: as('auth'), size: 4, onIdleError })
  const database = openKysely<Tables>(appPool)
  const worker = openKysely<Tables>(workerPool)

  const verifyEmail = options.mailUrl !== undefined
  const auth = createAuth({
    pool: authPool,
    secret,
    publicUrl: publicUrl(),
    verifyEmail,
    log,
    limits: options.limits,
    sendMail: (kind, to, values) =>
      enqueueMail(worker, { kind, recipient: to.email, locale: to.locale, values: { name: to.name, ...values } }),
  })
  const attempts = createAttempts({ pool: authPool, secret, limits: options.limits ?? usualLimits })
  const links = createSignedLinks({ secret, publicUrl })
  const authLinks = createAuthLinks({ secret, publicUrl: publicUrl() })
  const installation = createInstallation({ ...options, mailWorks: verifyEmail, database, worker, authPool })
  const feed = createFeed({ worker, areSessionsAlive: auth.areSessionsAlive, log })
  const signal = openSignal({ connection: as('worker'), channel: 'entente_ledger', onWake: feed.wake, log })
  const linkFor = async (kind: string, values: Readonly<Record<string, string | number>>) =>
    links.leadsTo(kind)
      ? links.url(kind, String(values.id))
      : authLinks.mailLink(kind as AuthMailKind, values as Record<string, string>)
  const textOf = readTexts()
  const addressOf = (path: string) => new URL(path, publicUrl()).href
  const mail = createMail({
    pool: workerPool,
    textOf,
    linkFor,
    contentFor: (waiting) => contentOf({ services, textOf, addressOf }, waiting),
    log,
    url: options.mailUrl,
    from: options.mailFrom ?? 'Entente <entente@localhost>',
  })
  const files = await openFolderStore(options.filesFolder)
  // What uploads left that ended with their process.
  await files.removeAbandoned(24)

  const services: Services = {
    database,
    worker,
    feed,
    installation,
    links,
    files,
    consentEffects,
    cards,
    ledger: { append: createAppend(projections) },
    wake: signal.wake,
    mail: {
      queue: (db, message) =>
        enqueueMail(db, { kind: message.kind, recipient: message.to, locale: message.locale, values: message.values }),
    },
    clock: options.clock ?? Temporal.Now.instant,
  }

  const delivery = mail.startDelivery()

  // The story is told through the same routes that it is one of.
  const routes: ReturnType<typeof collectRoutes> = collectRoutes({
    auth,
    mail,
    textOf,
    tellStory: createStoryTeller(() => routes),
  })
  const http = await createHttp<Arrival>({
    router: buildRouter(contract, routes),
    contract,
    performs: buildPerforms(contract, routes),
    log,
    trustProxy: options.trustProxy,
    requestsPerMinute: options.requestsPerMinute ?? usualRequestsPerMinute,
    publicUrl,
    webFolder: join(projectFolder, 'dist', 'web'),
    arrive(request, reply) {
      const visit = createVisit(services, request, reply)
      return {
        visit,
        readKey: () => readKey(visit),
        noteKeyUse: (key) => asWorkerNoteUse(worker, key, visit.now.toString()),
        identify: (seatId) => identify({ auth, database, worker }, visit, seatId),
        isOperator: (personId) => isOperator(worker, personId),
        async countAttempt() {
          const answer = await attempts.take({ kind: 'link', ip: visit.address })
          if (!answer.ok) throw new Refusal('too-many-requests')
        },
      }
    },
  })

  return {
    http,
    services,
    auth,
    mail,
    async findAccount(email) {
      const account = await findAccountByEmail(authPool, email.trim().toLowerCase())
      return (
        account && {
          accountId: account.id,
          personId: await ensurePerson(
            { database, worker },
            { accountId: account.id, email: account.email, name: account.name, locale: account.locale },
          ),
        }
      )
    },
    async stop() {
      await feed.stop()
      await http.close()
      await signal.stop()
      await delivery.stop()
      mail.close()
      // The pools themselves: Kysely ends only one that it has used.
      await Promise.all([appPool.end(), workerPool.end(), authPool.end()])
    },
  }
}

function createVisit(services: Services, request: FastifyRequest, reply: FastifyReply): Visit {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return {
    services,
    headers,
    now: services.clock(),
    locale: headers.get('accept-language')?.split(',')[0]?.trim() || 'en',
    address: request.ip,
    setCookies: (cookies) => {
      for (const cookie of cookies) reply.header('set-cookie', cookie)
    },
  }
}
