import { MethodError } from '#src/methods/method-error.ts'
import { checkMatrix, checkNumber } from '#src/methods/number-checks.ts'
import { compareWithTies } from '#src/methods/ties.ts'

/** A criterion that must be met whatever else is good; bounds are inclusive. */
export interface KnockOutRule {
  readonly criterion: number
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
}

export interface KnockOut {
  /** Alternatives that meet every rule, by their index in the matrix. */
  readonly passed: readonly number[]
  /** The others, each with all the rules it breaks. */
  readonly failed: readonly {
    readonly alternative: number
    readonly broken: readonly { readonly criterion: number; readonly value: number; readonly rule: number }[]
  }[]
}

/**
 * Sorts out the alternatives that miss a must, before any weighing, and says which must each one missed.
 * Variant: conjunctive screening; a value on the bound passes, also after binary rounding.
 * Degenerate: no rule lets everyone pass; nobody may pass.
 * Errors: too-few, length-mismatch, not-a-number, out-of-range (a criterion that does not exist), missing (no bound),
 * not-ordered (atLeast above atMost).
 * Source: Dawes 1964; Hwang and Yoon 1981 (conjunctive method).
 */
export function knockOut(matrix: readonly (readonly number[])[], rules: readonly KnockOutRule[]): KnockOut {
  const { columns } = checkMatrix(matrix)
  rules.forEach((rule, i) => {
    checkRule(rule, columns, `rules.${i}`)
  })
  const outcome = matrix.map((row, alternative) => ({
    alternative,
    broken: rules.flatMap((rule, i) => {
      const value = row[rule.criterion]!
      return isBroken(rule, value) ? [{ criterion: rule.criterion, value, rule: i }] : []
    }),
  }))
  return {
    passed: outcome.filter(({ broken }) => broken.length === 0).map(({ alternative }) => alternative),
    failed: outcome.filter(({ broken }) => broken.length > 0),
  }
}

function checkRule({ criterion, atLeast, atMost }: KnockOutRule, columns: number, path: string): void {
  checkNumber(criterion, `${path}.criterion`, { whole: true, atLeast: 0, atMost: columns - 1 })
  if (atLeast === undefined && atMost === undefined) {
    throw new MethodError('missing', path, 'A rule needs atLeast, atMost or both.')
  }
  if (atLeast !== undefined) checkNumber(atLeast, `${path}.atLeast`)
  if (atMost !== undefined) checkNumber(atMost, `${path}.atMost`)
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    throw new MethodError('not-ordered', path, 'atLeast must not be greater than atMost.')
  }
}

function isBroken({ atLeast, atMost }: KnockOutRule, value: number): boolean {
  if (atLeast !== undefined && compareWithTies(value, atLeast) < 0) return true
  return atMost !== undefined && compareWithTies(value, atMost) > 0
}
