import { z } from 'zod'
import type { Content } from '#src/core/question-sets/model/content.ts'
import { key, repeatedKeys } from '#src/core/question-sets/model/items.ts'
import { inLanguage, language, texts } from '#src/core/question-sets/model/texts.ts'
import { steps } from '#src/features/define/readiness/model/statements.ts'

export interface Assessment {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly roundId: string
  readonly about: string
  readonly begunBy: string
  readonly begunAt: string
}

export const fewestStatements = 8
export const mostStatements = 12

export const statement = z.object({ key, text: texts(300) })

/** What is judged, in one language or several. */
export const asked = z.object({
  languages: z.array(language).min(1).max(12),
  statements: z.array(statement).min(fewestStatements).max(mostStatements),
})
export type Asked = z.infer<typeof asked>

export const statementProblems = ({ statements }: Asked) => repeatedKeys(statements, 'statements')

/** Five levels for each statement, and what shows it in words. */
export function contentOf({ languages, statements }: Asked): Content {
  const inAll = (said: Readonly<Record<string, string>>) =>
    Object.fromEntries(languages.map((tag) => [tag, inLanguage(said, tag)]))
  const words = Object.fromEntries(Object.entries(steps).map(([step, said]) => [step, inAll(said)]))
  const { 1: low = {}, 5: high = {} } = words
  return {
    languages: [...languages],
    questions: statements.map(({ key: named, text }) => ({
      key: named,
      kind: 'scale' as const,
      text,
      help: null,
      required: true,
      comments: true,
      settings: { from: 1, to: 5, low, high, steps: words },
    })),
    dimensions: [],
  }
}

/** Below this mean a statement is a gap: fewer than “in parts”. */
const gapBelow = 3
/** From this mean on it is a strength. */
const strongFrom = 4
/** People who differ by this many levels see two different organisations. */
const apartBy = 2

export interface Judged {
  readonly key: string
  readonly mean: number
  readonly lowest: number
  readonly highest: number
}

export type Finding = 'gap' | 'disputed' | 'strength' | 'fair'

/** A gap first; where people see it very differently, that is the finding, whatever the mean. */
export function findingOf({ mean, lowest, highest }: Judged): Finding {
  if (highest - lowest >= apartBy) return 'disputed'
  if (mean < gapBelow) return 'gap'
  return mean >= strongFrom ? 'strength' : 'fair'
}
