/** The closed union of reasons why a request is refused. `src/platform/http/problems.ts` gives each its HTTP status. */
export type RefusalCode =
  | 'invalid'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'too-many-requests'
  | 'unsupported'
  | 'unavailable'
  | 'internal'

/** One thing wrong with the input: where, what, and the values a sentence about it needs. Never a sentence itself. */
export interface FieldProblem {
  readonly path: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** Thrown where a request is refused; `reason` tells apart what share a code, `problems` list every field at once. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly reason: string | undefined
  readonly problems: readonly FieldProblem[]

  constructor(code: RefusalCode, reason?: string, problems: readonly FieldProblem[] = []) {
    super(reason ? `${code}: ${reason}` : code)
    this.name = 'Refusal'
    this.code = code
    this.reason = reason
    this.problems = problems
  }
}

/** Refuses with *forbidden* unless the policy says yes. */
export function allow(permitted: boolean, reason?: string): asserts permitted {
  if (!permitted) throw new Refusal('forbidden', reason)
}

/** Refuses with *not found* when there is nothing, whether it does not exist or must not be known. */
export function found<T>(thing: T | undefined | null): T {
  if (thing === undefined || thing === null) throw new Refusal('not-found')
  return thing
}

/** Refuses with *invalid* and all problems together; does nothing when the list is empty. */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems)
}
