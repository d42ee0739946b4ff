import { detached } from '#src/exchange/xml/detached.ts'

/** What is wrong, where, and by which rule. An error keeps the file out, a warning does not. */
export interface IatiProblem {
  readonly line: number
  readonly severity: 'error' | 'warning'
  /** The rule by its name: `schema.missing-element`, `date.order` … */
  readonly rule: string
  readonly values: Readonly<Record<string, string | number>>
}

export type ReportProblem = (line: number, rule: string, values?: IatiProblem['values']) => void

/** So many of each kind are listed; further ones are counted. */
export const listedProblems = 1_000

export interface ProblemList {
  add(problem: IatiProblem): void
  readonly errors: number
  readonly warnings: number
  /** In the order of lines; errors are never crowded out by warnings. */
  list(): readonly IatiProblem[]
}

export function createProblemList(): ProblemList {
  const kept: Record<IatiProblem['severity'], IatiProblem[]> = { error: [], warning: [] }
  const counts = { error: 0, warning: 0 }
  return {
    add(problem) {
      counts[problem.severity] += 1
      if (kept[problem.severity].length < listedProblems)
        kept[problem.severity].push({ ...problem, values: detachedValues(problem) })
    },
    get errors() {
      return counts.error
    },
    get warnings() {
      return counts.warning
    },
    list: () => [...kept.error, ...kept.warning].slice(0, listedProblems).sort((one, other) => one.line - other.line),
  }
}

const detachedValues = ({ values }: IatiProblem): IatiProblem['values'] =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? detached(value) : value]))
