import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { type AnyRouter, ORPCError } from '@orpc/server'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { Refusal } from '#src/kit/refusal.ts'
import type { Contract } from '#src/platform/http/contract.ts'
import { type PlainRequests, servePlain } from '#src/platform/http/plain.ts'
import { statusOf, toProblem, toRefusal } from '#src/platform/http/problems.ts'
import type { Log } from '#src/platform/log/log.ts'

const longestBody = 8 * 1024 * 1024
const apiPrefix = '/api'

export interface HttpOptions<Arrival extends object> {
  readonly router: AnyRouter
  readonly contract: Contract
  readonly performs: PlainRequests<Arrival>['performs']
  readonly log: Log
  /** Whose word on the caller's address counts. */
  readonly trustProxy: false | number | readonly string[]
  readonly publicUrl: () => string
  /** Folder of the built client, with its `index.html`. */
  readonly webFolder: string
  /** How many requests one address may send to one process in a minute; sign-in and links have narrower limits of their own. */
  readonly requestsPerMinute: number
  /** What the endpoints are told of a request. */
  arrive(request: FastifyRequest, reply: FastifyReply): Arrival
}

/** The HTTP edge: headers, limits, one error form, the API under one prefix and the client for everything else. */
export async function createHttp<Arrival extends object>(options: HttpOptions<Arrival>): Promise<FastifyInstance> {
  const { trustProxy, log } = options
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: longestBody,
    trustProxy:
      typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy === false ? false : [...trustProxy],
    // A client that sends slowly must not hold a connection for ever; half a gigabyte takes its time on a usual line.
    requestTimeout: 600_000,
    forceCloseConnections: true,
  })
  await secureHeaders(app, options.publicUrl)
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new Refusal('too-many-requests'),
  })
  app.addHook('onRequest', async (request) => refuseForeignSites(request, options.publicUrl()))
  app.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode >= 400 && String(reply.getHeader('content-type')).includes('json'))
      reply.header('content-type', 'application/problem+json')
  })
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, fromFastify(error, log)))
  takeRawBodies(app)
  serveApi(app, options)
  await serveClient(app, options.webFolder)
  return app
}

/**
 * A file arrives as its bytes, as they come: whoever reads them sets the limit. A reader that stops leaves the connection open, so
 * that the refusal can still be sent on it. Everything else but JSON is refused.
 */
function takeRawBodies(app: FastifyInstance) {
  app.addContentTypeParser(['application/octet-stream', 'application/zip'], (_request, payload, done) => {
    const readable = payload as Readable
    done(null, { [Symbol.asyncIterator]: () => readable.iterator({ destroyOnReturn: false }) })
  })
}

async function secureHeaders(app: FastifyInstance, publicUrl: () => string) {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        // Mantine and the charts set style attributes; no style element or sheet comes from anywhere else.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // Promised only where the address is https: on plain http it would lock people out of other programs on the host.
    strictTransportSecurity: publicUrl().startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  })
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A page of somebody else must not act with the reader's cookie, nor sign the reader in to another account. */
function refuseForeignSites(request: FastifyRequest, publicUrl: string) {
  const { origin } = request.headers
  if (safeMethods.has(request.method) || origin === undefined) return
  const own = new Set([new URL(publicUrl).origin, `${request.protocol}://${request.headers.host}`])
  if (!own.has(origin)) throw new Refusal('forbidden', 'foreign-site')
}

function serveApi<Arrival extends object>(app: FastifyInstance, options: HttpOptions<Arrival>) {
  const { router, log, arrive, contract, performs } = options
  const refuse = (thrown: unknown, endpoint: string): Refusal => {
    const refusal = toRefusal(thrown)
    if (refusal.code === 'internal') log.error({ err: thrown, endpoint }, 'An endpoint failed')
    return refusal
  }
  const handler = new OpenAPIHandler<object>(router, {
    customErrorResponseBodyEncoder: (error) => toProblem(toRefusal(error)),
    clientInterceptors: [
      async ({ next, path }) => {
        try {
          return await next()
        } catch (thrown) {
          const refusal = refuse(thrown, path.join('.'))
          throw new ORPCError(refusal.code, { status: statusOf[refusal.code], cause: refusal })
        }
      },
    ],
  })
  const serveUnusual = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store')
    const { matched } = await handler.handle(request, reply, { prefix: apiPrefix, context: arrive(request, reply) })
    if (!matched) sendProblem(reply, new Refusal('not-found'))
  }
  servePlain(app, {
    contract,
    performs,
    prefix: apiPrefix,
    arrive,
    otherwise: serveUnusual,
    fail: (thrown, endpoint, reply) => sendProblem(reply, refuse(thrown, endpoint)),
  })
  app.all(`${apiPrefix}/*`, serveUnusual)
}

async function serveClient(app: FastifyInstance, webFolder: string) {
  const index = join(webFolder, 'index.html')
  if (existsSync(webFolder)) {
    await app.register(staticFiles, {
      root: webFolder,
      index: false,
      // Known files alone: a folder is no page, and everything else is for the client's router.
      wildcard: false,
      preCompressed: true,
      // Names of built files carry a hash of their content.
      setHeaders: (reply, path) =>
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    })
  }
  // Every other address is a screen: the client's router knows it, or says that there is nothing.
  app.setNotFoundHandler((request, reply) => {
    if (!safeMethods.has(request.method) || request.url.startsWith(apiPrefix) || !existsSync(index))
      return sendProblem(reply, new Refusal('not-found'))
    return reply.sendFile('index.html')
  })
}

function sendProblem(reply: FastifyReply, refusal: Refusal) {
  const problem = toProblem(refusal)
  return reply.status(problem.status).type('application/problem+json').send(problem)
}

/** Fastify's own refusals (too large, not JSON) come before any endpoint and get the same form. */
function fromFastify(error: unknown, log: Log): Refusal {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (error instanceof Refusal) return error
  if (status === 413) return new Refusal('too-large')
  if (status === 415) return new Refusal('unsupported')
  if (status >= 400 && status < 500) return new Refusal('invalid', 'malformed')
  log.error({ err: error }, 'A request failed')
  return new Refusal('internal')
}
