import type { AnyContractProcedure, AnySchema } from '@orpc/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { JsonText } from '#src/kit/json-text.ts'
import { compress } from '#src/platform/http/compress.ts'
import type { Contract, EndpointMeta } from '#src/platform/http/contract.ts'
import { refuseIssues } from '#src/platform/http/problems.ts'

/** What does the work of an endpoint, once its input is known to be of the declared form. */
export type Perform<Arrival> = (input: unknown, arrival: Arrival) => Promise<unknown>

export interface PlainRequests<Arrival> {
  readonly contract: Contract
  readonly performs: Readonly<Record<string, Readonly<Record<string, Perform<Arrival>>>>>
  readonly prefix: string
  arrive(request: FastifyRequest, reply: FastifyReply): Arrival
  /** For what is not as plain as it looked: brackets in the address, a body that is no object. */
  otherwise(request: FastifyRequest, reply: FastifyReply): Promise<unknown>
  fail(thrown: unknown, endpoint: string, reply: FastifyReply): unknown
}

/**
 * The ordinary endpoints of the contract (an object comes in, JSON goes out) straight on Fastify: the same schemas and the same
 * order as in oRPC's handler, which stays for streams, files and everything unusual, without its cost on every request.
 */
export function servePlain<Arrival>(app: FastifyInstance, served: PlainRequests<Arrival>): void {
  for (const [noun, endpoints] of Object.entries(served.contract))
    for (const [name, procedure] of Object.entries(endpoints)) {
      const perform = served.performs[noun]?.[name]
      if (perform && isPlain(procedure)) serveOne(app, { ...served, name: `${noun}.${name}`, procedure, perform })
    }
}

function isPlain(procedure: AnyContractProcedure): boolean {
  const { route, meta, outputSchema } = procedure['~orpc']
  const { access } = meta as EndpointMeta
  if (outputSchema instanceof z.ZodFile) return false
  return access !== 'stream' && route.inputStructure !== 'detailed' && route.outputStructure !== 'detailed'
}

type One<Arrival> = Omit<PlainRequests<Arrival>, 'contract' | 'performs'> & {
  readonly name: string
  readonly procedure: AnyContractProcedure
  readonly perform: Perform<Arrival>
}

function serveOne<Arrival>(app: FastifyInstance, { name, procedure, perform, prefix, arrive, otherwise, fail }: One<Arrival>) {
  const { route, inputSchema, outputSchema } = procedure['~orpc']
  const { method = 'POST', path = '' } = route
  app.route({
    method,
    url: `${prefix}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    exposeHeadRoute: false,
    async handler(request, reply) {
      const input = readInput(request)
      if (input === unusual) return otherwise(request, reply)
      try {
        reply.header('cache-control', 'no-store')
        const arrival = arrive(request, reply)
        const answer = await perform(await checked(inputSchema, input, refuseIssues), arrival)
        const text = answer instanceof JsonText ? answer.text : JSON.stringify(await checked(outputSchema, answer, failIssues))
        reply.type('application/json')
        if ((procedure['~orpc'].meta as EndpointMeta).compresses) return await sendShort(text ?? '', request, reply)
        return await reply.send(text ?? '')
      } catch (thrown) {
        return fail(thrown, name, reply)
      }
    },
  })
}

async function sendShort(text: string, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  reply.header('vary', 'accept-encoding')
  const short = await compress(text, request.headers['accept-encoding'])
  if (!short) return reply.send(text)
  return reply.header('content-encoding', short.encoding).header('x-padding', short.padding).send(short.body)
}

const unusual = Symbol('unusual')

function readInput({ method, body, query, params }: FastifyRequest): unknown {
  const data = method === 'GET' ? query : body
  const fromPath = params as Record<string, unknown>
  if (data === undefined) return Object.keys(fromPath).length > 0 ? fromPath : undefined
  if (typeof data !== 'object' || data === null || Array.isArray(data) || Symbol.asyncIterator in data) return unusual
  const isNested = method === 'GET' && Object.entries(data).some(([key, value]) => key.includes('[') || Array.isArray(value))
  return isNested ? unusual : { ...data, ...fromPath }
}

type Issues = Parameters<typeof refuseIssues>[0]

async function checked(schema: AnySchema | undefined, value: unknown, onIssues: (issues: Issues) => never): Promise<unknown> {
  if (!schema) return value
  const result = await schema['~standard'].validate(value)
  return result.issues ? onIssues(result.issues) : result.value
}

function failIssues(issues: Issues): never {
  throw new Error(`The answer is not of the declared form: ${JSON.stringify(issues.slice(0, 3))}`)
}
