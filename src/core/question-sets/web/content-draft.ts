import type { Content, Dimension, Question } from '#src/core/question-sets/model/content.ts'
import { contentProblems } from '#src/core/question-sets/model/content.ts'
import type { KindName } from '#src/core/question-sets/model/question-kinds.ts'
import type { Texts } from '#src/core/question-sets/model/texts.ts'
import { freshKey } from '#src/core/question-sets/web/kinds/blank-items.ts'
import { kindScreens } from '#src/core/question-sets/web/question-kind-screens.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

export const emptyContent = (language: string): Content => ({ languages: [language], questions: [], dimensions: [] })

export function blankQuestion(kind: KindName, { questions, dimensions }: Content): Question {
  const key = freshKey(
    [...questions, ...dimensions].map((one) => one.key),
    'q',
  )
  return {
    key,
    kind,
    text: {},
    help: null,
    required: kind !== 'words',
    comments: kind !== 'words',
    settings: { ...kindScreens[kind].blank() },
  }
}

export function blankDimension({ questions, dimensions }: Content): Dimension {
  const key = freshKey(
    [...questions, ...dimensions].map((one) => one.key),
    'd',
  )
  return { key, text: {}, questions: [] }
}

/** Without the question, and without its place in a dimension. */
export const withoutQuestion = ({ questions, dimensions, ...rest }: Content, key: string): Content => ({
  ...rest,
  questions: questions.filter((one) => one.key !== key),
  dimensions: dimensions.map((one) => ({ ...one, questions: one.questions.filter((member) => member !== key) })),
})

/** As it is sent: what was left empty is not there, and a language that was taken away takes its words with it. */
export function tidyContent({ languages, questions, dimensions }: Content): Content {
  const tidy = (said: Texts): Texts =>
    Object.fromEntries(
      Object.entries(said)
        .map(([tag, words]) => [tag, words.trim()] as const)
        .filter(([tag, words]) => words !== '' && languages.includes(tag)),
    )
  return {
    languages,
    questions: questions.map((one) => ({
      ...one,
      text: tidy(one.text),
      help: one.help && Object.keys(tidy(one.help)).length > 0 ? tidy(one.help) : null,
      settings: tidySettings(one.settings, tidy),
    })),
    dimensions: dimensions.map((one) => ({ ...one, text: tidy(one.text) })),
  }
}

/** Texts stand in settings under names that only their kind knows; an object of words by language is a text. */
function tidySettings(settings: Question['settings'], tidy: (said: Texts) => Texts): Question['settings'] {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return isTexts(value) ? tidy(value) : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one)]))
  }
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, walk(value)]))
}

/** Words by language: under whatever name they stand in the settings of a kind. */
export const isTexts = (value: object): value is Texts =>
  Object.entries(value).every(([tag, words]) => /^[a-z]{2,3}(-|$)/.test(tag) && typeof words === 'string')

/** Everything that is wrong with a draft, as the server would say it. */
export const draftProblems = (content: Content): readonly FieldProblem[] => contentProblems(tidyContent(content))

/** How many texts a language still lacks. */
export const missingIn = (problems: readonly FieldProblem[], language: string): number =>
  problems.filter(({ code, values }) => code === 'missing-language' && values?.language === language).length
