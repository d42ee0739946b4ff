import type { ComponentType } from 'react'
import type { Item } from '#src/core/question-sets/model/items.ts'
import type { Texts } from '#src/core/question-sets/model/texts.ts'
import type { Formats } from '#src/kit/locale-format.ts'
import type { FieldProblem } from '#src/ui/api/problem.ts'

export interface AnswerProps<Settings> {
  readonly settings: Settings
  /** What was answered so far, of whatever form: an unfinished answer is one too. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** The element that asks the question, and those that say more about it. */
  readonly labelledBy: string
  readonly describedBy: string | undefined
  /** What is wrong, with paths below the value. */
  readonly problems: readonly FieldProblem[]
}

export interface SettingsProps<Settings> {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
  /** Where the settings stand in the content: `questions.2.settings`. */
  readonly path: string
}

export interface SayOptions {
  readonly said: (texts: Texts) => string
  readonly formats: Formats
}

/** What the browser needs of one kind of question: the counterpart of its rules in `model/kinds`. */
export interface KindScreen<Settings> {
  /** What a new question of the kind begins with. */
  readonly blank: () => Settings
  readonly Settings: ComponentType<SettingsProps<Settings>>
  readonly Answer: ComponentType<AnswerProps<Settings>>
  /** An answer in words, for the table of those who answered by name. */
  readonly say: (settings: Settings, value: unknown, options: SayOptions) => string
}

export type AnyKindScreen = KindScreen<Readonly<Record<string, unknown>>>

/** Settings have passed the rules of their kind on the server: this is the border where they get its form. */
export const defineScreen = <Settings>(screen: KindScreen<Settings>): AnyKindScreen => screen as unknown as AnyKindScreen

export const itemName = (items: readonly Item[], key: string, said: SayOptions['said']): string => {
  const item = items.find((one) => one.key === key)
  return item ? said(item.text) : key
}
