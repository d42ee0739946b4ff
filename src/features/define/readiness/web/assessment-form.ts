import { inLanguage, type Texts } from '#src/core/question-sets/model/texts.ts'
import type { Voice } from '#src/core/rounds/model/round.ts'
import { dueInstant, endOfDay } from '#src/core/rounds/web/opening.ts'
import { usualStatements } from '#src/features/define/readiness/model/statements.ts'

/** A statement as it is typed; the key says which of ours it began as. */
export interface TypedStatement {
  readonly key: string
  readonly text: string
}

export interface TypedAssessment {
  readonly title: string
  readonly about: string
  readonly again: boolean
  readonly statements: readonly TypedStatement[]
  readonly voice: Voice
  readonly seats: readonly string[]
  readonly dueOn: string
}

export const usualAssessment = (language: string, again: boolean): TypedAssessment => ({
  title: '',
  about: '',
  again,
  statements: usualStatements.map(({ key, text }) => ({ key, text: inLanguage(text, language) })),
  voice: 'each',
  seats: [],
  dueOn: '',
})

interface Place {
  readonly language: string
  readonly languages: readonly string[]
  readonly timeZone: string
}

/** One of ours that was left as it is goes out in every language; words of one's own are the same in all. */
export function assessmentToSend(typed: TypedAssessment, { language, languages, timeZone }: Place) {
  const { statements, dueOn, seats, again: _again, ...words } = typed
  return {
    ...words,
    languages: [...languages],
    seats: [...seats],
    statements: statements.map(({ key, text }) => ({ key, text: textsOf({ key, text }, { language, languages }) })),
    dueAt: dueInstant({ rule: 'all-in-or-deadline', due: { day: dueOn, time: endOfDay } }, timeZone),
  }
}

function textsOf({ key, text }: TypedStatement, { language, languages }: Omit<Place, 'timeZone'>): Texts {
  const usual = usualStatements.find((one) => one.key === key)
  const isUnchanged = usual !== undefined && inLanguage(usual.text, language) === text.trim()
  return Object.fromEntries(languages.map((tag) => [tag, isUnchanged ? inLanguage(usual.text, tag) : text]))
}

/** A key that no statement has yet. */
export function freshKey(statements: readonly TypedStatement[]): string {
  for (let number = 1; ; number++) if (!statements.some(({ key }) => key === `own-${number}`)) return `own-${number}`
}
