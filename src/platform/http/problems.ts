import { ORPCError, ValidationError } from '@orpc/server'
import { type FieldProblem, Refusal, type RefusalCode } from '#src/kit/refusal.ts'

/** The one table from code to HTTP status. */
export const statusOf: Readonly<Record<RefusalCode, number>> = {
  invalid: 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  'too-many-requests': 429,
  unavailable: 503,
  internal: 500,
}

/** RFC 9457, with our code, the reason where a code has several, and every field's problem. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: RefusalCode
  readonly reason?: string
  readonly problems?: readonly FieldProblem[]
}

export function toProblem({ code, reason, problems }: Refusal): Problem {
  return {
    type: `urn:entente:problem:${code}`,
    title: code,
    status: statusOf[code],
    code,
    ...(reason === undefined ? {} : { reason }),
    ...(problems.length === 0 ? {} : { problems }),
  }
}

/** Whatever was thrown, as a refusal: what is not one of ours is *internal*, and tells nothing of its cause. */
export function toRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  if (thrown instanceof ORPCError) return fromOrpc(thrown)
  return fromDatabase(thrown) ?? new Refusal('internal')
}

function fromOrpc(error: ORPCError<string, unknown>): Refusal {
  if (error.cause instanceof Refusal) return error.cause
  if (error.cause instanceof ValidationError && error.status === 400) return refusedIssues(error.cause.issues)
  const code = (Object.keys(statusOf) as RefusalCode[]).find((one) => statusOf[one] === error.status)
  return new Refusal(code ?? (error.status < 500 ? 'invalid' : 'internal'))
}

export interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

const refusedIssues = (issues: readonly Issue[]) => new Refusal('invalid', undefined, issues.map(toFieldProblem))

/** What a schema has found wrong, as the refusal with every field's problem. */
export function refuseIssues(issues: readonly Issue[]): never {
  throw refusedIssues(issues)
}

const issueValues = ['minimum', 'maximum', 'expected', 'format', 'divisor'] as const

/** A schema's issue as code and values; Zod's own sentence is dropped, the reader's language makes another. */
function toFieldProblem(issue: Issue): FieldProblem {
  const details = issue as unknown as Record<string, unknown>
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  const values: Record<string, string | number> = {}
  for (const name of issueValues) {
    const value = details[name]
    if (typeof value === 'string' || typeof value === 'number') values[name] = value
  }
  const isMissing = details.code === 'invalid_type' && details.input === undefined
  const code = isMissing ? 'required' : String(details.code ?? 'invalid').replaceAll('_', '-')
  return {
    path,
    code: code === 'too-small' && values.minimum === 1 ? 'required' : code,
    ...(Object.keys(values).length > 0 ? { values } : {}),
  }
}

/** By words alone pg tells of a connection that broke in the middle, and of all of them being busy for too long. */
const lostConnection = /not queryable|connection terminated|timeout exceeded when trying to connect/i

/** Unique, foreign-key and check violations become problems of the field that the constraint is named after. */
function fromDatabase(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Error && lostConnection.test(thrown.message)) return new Refusal('unavailable')
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined
  const { code, constraint } = thrown as Error & { code: unknown; constraint?: string }
  const field = constraint?.replace(/_(key|pkey|fkey|check)$/, '') ?? ''
  if (code === '23505') return new Refusal('conflict', undefined, [{ path: field, code: 'taken' }])
  if (code === '23503') return new Refusal('invalid', undefined, [{ path: field, code: 'unknown' }])
  if (code === '23514') return new Refusal('invalid', undefined, [{ path: field, code: 'out-of-range' }])
  // A value of the right form that no column can hold, such as the year 0.
  if (typeof code === 'string' && /^22/.test(code)) return new Refusal('invalid', 'out-of-range')
  // A policy refused the write: to the one who asked this is the same as a rule that says no.
  if (code === '42501') return new Refusal('forbidden')
  // Only a request that may not change anything runs in a read-only transaction.
  if (code === '25006') return new Refusal('forbidden', 'only-looking')
  if (
    code === '57P01' ||
    code === '57P03' ||
    code === '08006' ||
    code === '53300' ||
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    code === 'ENOENT'
  )
    return new Refusal('unavailable')
  return undefined
}
