import { MethodError } from '#src/methods/method-error.ts'
import type { HeavyAnswer, HeavyInput, HeavyName } from '#src/ui/worker/heavy-methods.ts'
import type { MethodCall, MethodPort, MethodReply } from '#src/ui/worker/serve-methods.ts'

export interface MethodsClient {
  /** The answer of a heavy method, computed beside the page; rejects with a MethodError where the method refuses. */
  call<Name extends HeavyName>(name: Name, input: HeavyInput<Name>): Promise<HeavyAnswer<Name>>
  /** Ends the worker; calls that wait are rejected. */
  close(): void
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (problem: Error) => void
}

/** A worker for heavy methods, started at the first call, so that a page which needs none pays nothing. */
export function startMethods(): MethodsClient {
  let client: MethodsClient | undefined
  return {
    call: (name, input) => {
      client ??= clientOfWorker(new Worker(new URL('./methods-worker.ts', import.meta.url), { type: 'module' }))
      return client.call(name, input)
    },
    close: () => {
      client?.close()
      client = undefined
    },
  }
}

function clientOfWorker(worker: Worker): MethodsClient {
  const { client, fail } = connectMethods(worker, () => worker.terminate())
  worker.addEventListener('error', ({ message }) => fail(message || 'The worker for methods could not be started.'))
  return client
}

/** A client at one end of a port whose other end serves methods. */
export function connectMethods(port: MethodPort, end: () => void): { client: MethodsClient; fail: (message: string) => void } {
  const waiting = new Map<number, Waiting>()
  let next = 0
  port.addEventListener('message', ({ data }) => {
    const reply = data as MethodReply
    const call = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (call) settle(call, reply)
  })
  const fail = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message))
    waiting.clear()
  }
  const client: MethodsClient = {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        const call: MethodCall = { id: next++, name, input }
        waiting.set(call.id, { resolve, reject })
        port.postMessage(call)
      }),
    close: () => {
      end()
      fail('The worker for methods was ended.')
    },
  }
  return { client, fail }
}

function settle({ resolve, reject }: Waiting, reply: MethodReply): void {
  if ('answer' in reply) resolve(reply.answer as never)
  else if ('refusal' in reply) reject(new MethodError(reply.refusal.code, reply.refusal.path, reply.refusal.message))
  else reject(new Error(reply.failure))
}
