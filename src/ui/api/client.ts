import { createORPCClient, ORPCError } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { takeAhead } from './ahead.ts'

type Headers = Readonly<Record<string, string>>

let currentHeaders: () => Headers = () => ({})

/** Says what every request from now on carries. */
export function sendWith(headers: () => Headers): void {
  currentHeaders = headers
}

/** What one call carries beside: `call.verb(input, { context: { headers } })`. */
export interface CallContext {
  readonly headers?: Headers
}

/**
 * A typed client of one contract, and its questions for TanStack Query:
 * `useQuery(api.queries.list.queryOptions({ input, meta: { kinds: ['…'], space } }))`, `api.call.verb(input)`.
 * `name` begins the keys, so that answers of one contract can be asked for again together.
 */
export function createApi<C extends AnyContractRouter>(contract: C, name: string) {
  const link = new OpenAPILink<CallContext>(contract, {
    url: () => new URL('/api', location.href).href,
    headers: ({ context }) => ({ ...currentHeaders(), ...context.headers }),
    fetch: (request, init, { context }) => fetchAnswer(request, init, { ...currentHeaders(), ...context.headers }),
    customErrorResponseBodyDecoder: (body, response) => new ORPCError(codeOf(body), { status: response.status, data: body }),
  })
  const call: ContractRouterClient<C, CallContext> = createORPCClient(link)
  return { call, queries: createTanstackQueryUtils(call, { path: [name] }) }
}

/** Problems come as `application/problem+json`, which the link would not read as JSON. */
async function fetchAnswer(request: Request, init: RequestInit, carried: Headers): Promise<Response> {
  const answer = (await takeAhead(request, carried)) ?? (await fetch(request, init))
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return answer
  const headers = new Headers(answer.headers)
  headers.set('content-type', 'application/json')
  return new Response(answer.body, { status: answer.status, headers })
}

function codeOf(body: unknown): string {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
  return typeof code === 'string' ? code : 'unexpected'
}
