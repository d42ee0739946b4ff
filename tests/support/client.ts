import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { ResponseValidationPlugin } from '@orpc/contract/plugins'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { FastifyInstance } from 'fastify'
import { contract } from '#src/app/contract.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

export type Client = ContractRouterClient<typeof contract>

/** A typed client of the API in process. Every answer is checked against its schema. */
export function createClient(http: FastifyInstance, headers: Readonly<Record<string, string>>): Client {
  const link = new OpenAPILink(contract, {
    url: 'http://localhost/api',
    headers,
    fetch: (request) => inject(http, request),
    plugins: [new ResponseValidationPlugin(contract)],
    customErrorResponseBodyDecoder: (body) => toRefused(body),
  })
  return createORPCClient(link)
}

async function inject(http: FastifyInstance, request: Request): Promise<Response> {
  const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer())
  const answer = await http.inject({
    method: request.method as 'GET',
    url: new URL(request.url).pathname + new URL(request.url).search,
    headers: Object.fromEntries(request.headers),
    ...(body === undefined ? {} : { payload: body }),
  })
  // oRPC reads a body as JSON by exactly this type.
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headers))
    for (const one of [value].flat())
      if (one !== undefined) headers.append(name, String(one).replace('application/problem+json', 'application/json'))
  return new Response(answer.statusCode === 204 ? null : answer.rawPayload, { status: answer.statusCode, headers })
}

/** What a refused request throws in tests. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly reason: string | undefined
  readonly problems: readonly FieldProblem[]
  constructor(problem: { status: number; code: string; reason?: string; problems?: readonly FieldProblem[] }) {
    super(
      `${problem.status} ${problem.code}${problem.reason ? ` (${problem.reason})` : ''} ${JSON.stringify(problem.problems ?? [])}`,
    )
    this.status = problem.status
    this.code = problem.code
    this.reason = problem.reason
    this.problems = problem.problems ?? []
  }
}

function toRefused(body: unknown): never {
  if (typeof (body as { status?: unknown } | null)?.status !== 'number')
    throw new Error(`An answer without the form of a problem: ${JSON.stringify(body)}`)
  throw new Refused(body as ConstructorParameters<typeof Refused>[0])
}
