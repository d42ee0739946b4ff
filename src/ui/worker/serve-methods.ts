import { MethodError, type MethodErrorCode } from '#src/methods/method-error.ts'
import { HEAVY_METHODS, type HeavyName } from '#src/ui/worker/heavy-methods.ts'

export interface MethodCall {
  readonly id: number
  readonly name: HeavyName
  readonly input: unknown
}

/** A refusal travels as its parts, because a worker's errors lose their class on the way. */
export type MethodReply =
  | { readonly id: number; readonly answer: unknown }
  | {
      readonly id: number
      readonly refusal: { readonly code: MethodErrorCode; readonly path: string; readonly message: string }
    }
  | { readonly id: number; readonly failure: string }

/** What a worker, a message port and our tests have in common. */
export interface MethodPort {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** Answers every call that comes through the port; the two ends are built together, so calls are taken as they are. */
export function serveMethods(port: MethodPort): void {
  port.addEventListener('message', ({ data }) => {
    port.postMessage(answerCall(data as MethodCall))
  })
}

function answerCall({ id, name, input }: MethodCall): MethodReply {
  try {
    const compute = HEAVY_METHODS[name] as (input: unknown) => unknown
    return { id, answer: compute(input) }
  } catch (problem) {
    if (problem instanceof MethodError)
      return { id, refusal: { code: problem.code, path: problem.path, message: problem.message } }
    return { id, failure: problem instanceof Error ? problem.message : String(problem) }
  }
}
