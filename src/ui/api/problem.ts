import type { MessageValues } from '#src/kit/messages.ts'

/** What one field did wrong: where it stands in the input, a code, and the values that its text needs. */
export type FieldProblem = { readonly path: string; readonly code: string; readonly values: MessageValues }

/** What went wrong, never as a sentence: the reader's language makes it. */
export type Problem = {
  readonly code: string
  /** Tells apart what share a code, where they need different words. */
  readonly reason?: string
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  readonly problems: readonly FieldProblem[]
}

/** Anything that was thrown, as a problem: an answer of the server, a request that got no answer, or a fault of our own. */
export function toProblem(thrown: unknown): Problem {
  if (isRecord(thrown)) {
    const body = isRecord(thrown.data) && typeof thrown.data.code === 'string' ? thrown.data : thrown
    const status = typeof thrown.status === 'number' ? thrown.status : body.status
    if (typeof body.code === 'string' && typeof status === 'number')
      return {
        code: kebab(body.code),
        status,
        problems: readFieldProblems(body.problems ?? dataProblems(thrown)),
        ...(typeof body.reason === 'string' ? { reason: kebab(body.reason) } : {}),
      }
  }
  // fetch throws a TypeError for every kind of missing answer, and only then.
  if (thrown instanceof TypeError && isFetchFailure(thrown)) return { code: 'offline', status: 0, problems: [] }
  return { code: 'unexpected', status: 0, problems: [] }
}

/** A fault on the way that may pass, not a refusal that stands. */
export function mayPass({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500
}

/**
 * What a page says instead of its content. An answer shown before outlives a fault on the way, with everything typed and opened on it; a
 * refusal takes it away, since one may have lost the right to see it.
 */
export function failureOf({ data, error }: { readonly data: unknown; readonly error: unknown }): unknown {
  return error && data !== undefined && mayPass(toProblem(error)) ? null : error
}

/** The problem of one field, if it has one. */
export function problemAt(problem: Problem | undefined, path: string): FieldProblem | undefined {
  return problem?.problems.find((one) => one.path === path)
}

function dataProblems(thrown: Record<string, unknown>): unknown {
  return isRecord(thrown.data) ? thrown.data.problems : undefined
}

function readFieldProblems(list: unknown): readonly FieldProblem[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown) =>
    isRecord(one) && typeof one.code === 'string'
      ? [{ path: pathText(one.path), code: kebab(one.code), values: isRecord(one.values) ? readValues(one.values) : {} }]
      : [],
  )
}

function pathText(path: unknown): string {
  return Array.isArray(path) ? path.join('.') : String(path ?? '')
}

function readValues(values: Record<string, unknown>): MessageValues {
  const readable = Object.entries(values).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return Object.fromEntries(readable.map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]))
}

// Libraries shout their codes (NOT_FOUND); ours are words with dashes.
function kebab(code: string): string {
  return code.toLowerCase().replaceAll('_', '-')
}

function isFetchFailure(error: TypeError): boolean {
  return /fetch|network|load failed/i.test(error.message)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Runs a verb whose problems lie deep in a list, and tells them as those of the one form that was sent: `identifiers.2.value` is `value`. */
export async function withoutPath<Result>(beginning: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (thrown) {
    const problem = toProblem(thrown)
    const shorten = (path: string) => (path.startsWith(beginning) ? path.slice(beginning.length) : path)
    throw { ...problem, problems: problem.problems.map((one) => ({ ...one, path: shorten(one.path) })) }
  }
}
