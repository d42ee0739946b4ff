import type { z } from 'zod'
import type { Texts } from '#src/core/question-sets/model/texts.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

/**
 * How the answers of a group are shown: a count for every step, an amount, points for each item, ranks of items, the share that
 * chose each item, or the words themselves.
 */
export type ResultShape = 'distribution' | 'amounts' | 'points' | 'ranks' | 'shares' | 'words'

/** What a kind of question says of itself. A new kind is one such file, an entry in `question-kinds.ts` and a field in `web/`. */
export interface KindRules<Settings> {
  readonly settings: z.ZodType<Settings>
  readonly result: ResultShape
  /** Every text in the settings with its path, so that no language is forgotten. */
  readonly texts?: (settings: Settings) => readonly (readonly [path: string, said: Texts])[]
  /** What is wrong with settings that have the right form. */
  readonly problems?: (settings: Settings) => readonly FieldProblem[]
  /** What is wrong with a value as an answer; paths start below the value. */
  readonly answerProblems: (settings: Settings, value: unknown) => readonly FieldProblem[]
  /** What is measured: items by their keys, or `['']` for the question as a whole. */
  readonly items: (settings: Settings) => readonly string[]
  /** A right answer as a number for each item. Words have none. */
  readonly numbers: (settings: Settings, value: unknown) => Readonly<Record<string, number>>
}

/** The same for any question, its settings not yet read. */
export interface QuestionKind {
  readonly result: ResultShape
  settingsProblems(settings: unknown): readonly FieldProblem[]
  /** Settings of the right form, with everything that was left out. */
  completeSettings(settings: unknown): Readonly<Record<string, unknown>>
  texts(settings: unknown): readonly (readonly [path: string, said: Texts])[]
  answerProblems(settings: unknown, value: unknown): readonly FieldProblem[]
  items(settings: unknown): readonly string[]
  numbers(settings: unknown, value: unknown): Readonly<Record<string, number>>
}

export function defineKind<Settings extends object>(rules: KindRules<Settings>): QuestionKind {
  const read = (settings: unknown) => rules.settings.parse(settings)
  return {
    result: rules.result,
    settingsProblems: (settings) => {
      const parsed = rules.settings.safeParse(settings)
      if (parsed.success) return rules.problems?.(parsed.data) ?? []
      return parsed.error.issues.map(toProblem)
    },
    completeSettings: (settings) => Object.fromEntries(Object.entries(read(settings))),
    texts: (settings) => rules.texts?.(read(settings)) ?? [],
    answerProblems: (settings, value) => rules.answerProblems(read(settings), value),
    items: (settings) => rules.items(read(settings)),
    numbers: (settings, value) => rules.numbers(read(settings), value),
  }
}

/** An issue of a schema as code and values, as the border tells it: Zod's own sentence is dropped. */
function toProblem(issue: z.core.$ZodIssue): FieldProblem {
  const { minimum, maximum } = issue as { readonly minimum?: unknown; readonly maximum?: unknown }
  const values = Object.entries({ minimum, maximum }).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, value] as const] : [],
  )
  return { path: issue.path.join('.'), code: issue.code.replaceAll('_', '-'), values: Object.fromEntries(values) }
}

export const wrong = (code: string, values: Readonly<Record<string, string | number>> = {}, path = ''): FieldProblem => ({
  path,
  code,
  values,
})
