import { z } from 'zod'
import type { MethodCommand } from '#src/app/cli/method/define-method.ts'
import { MethodError } from '#src/methods/method-error.ts'

export interface Refusal {
  readonly error: { readonly code: string; readonly message: string; readonly path: string }
}

/** The answer to one input: the method's result, or why it refuses. */
export function answerMethod(method: MethodCommand, input: unknown): object | Refusal {
  try {
    const result = method.compute(input)
    if (!isAllFinite(result)) return refuse('out-of-range', '', 'The numbers are too large or too small to compute with.')
    return result
  } catch (problem) {
    if (problem instanceof MethodError) return refuse(problem.code, problem.path, problem.message)
    if (problem instanceof z.ZodError) return refuseShape(problem)
    throw problem
  }
}

export function refuse(code: string, path: string, message: string): Refusal {
  return { error: { code, message, path } }
}

export function isRefusal(answer: object): answer is Refusal {
  return 'error' in answer
}

/** The first problem of an input whose shape is wrong; codes are Zod's, written as ours are. */
function refuseShape(problem: z.ZodError): Refusal {
  const issue = deepest(problem.issues[0]!)
  const missing = issue.code === 'unrecognized_keys' ? [issue.keys[0]!] : []
  const path = [...issue.path, ...missing].map(String).join('.')
  return refuse(issue.code.replaceAll('_', '-'), path, issue.message)
}

/** Inside a union, the problem of the alternative that came furthest says most. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return issue
  const inner = issue.errors.flat().map((one) => deepest({ ...one, path: [...issue.path, ...one.path] }))
  return inner.toSorted((first, second) => second.path.length - first.path.length)[0] ?? issue
}

/** No NaN and no infinity leaves: JSON would turn them into null without a word. */
function isAllFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isAllFinite)
}
