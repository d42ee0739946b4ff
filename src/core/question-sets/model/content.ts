import { z } from 'zod'
import { key, repeatedKeys } from '#src/core/question-sets/model/items.ts'
import { kindNames, kindOf } from '#src/core/question-sets/model/question-kinds.ts'
import { language, languageProblems, texts } from '#src/core/question-sets/model/texts.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

export const question = z.object({
  key,
  kind: z.enum(kindNames),
  text: texts(1000),
  /** One sentence where it is needed, such as what counts as evidence. */
  help: texts(1000).nullable().default(null),
  required: z.boolean().default(true),
  /** Whether the person may say why, in words. */
  comments: z.boolean().default(true),
  settings: z.record(z.string(), z.unknown()),
})
export type Question = z.infer<typeof question>

/** Scale questions that are about the same: each person's mean over them is shown as one. */
export const dimension = z.object({ key, text: texts(200), questions: z.array(key).min(1).max(60) })
export type Dimension = z.infer<typeof dimension>

/** What is asked, in every language at once. */
export const content = z.object({
  languages: z.array(language).min(1).max(12),
  questions: z.array(question).min(1).max(100),
  dimensions: z.array(dimension).max(20).default([]),
})
export type Content = z.infer<typeof content>

/** Everything that is wrong with questions of the right form, with its place. */
export function contentProblems({ languages, questions, dimensions }: Content): FieldProblem[] {
  const keyed = [...questions, ...dimensions]
  return [
    ...languages.flatMap((tag, i) => (languages.indexOf(tag) < i ? [{ path: `languages.${i}`, code: 'repeated' }] : [])),
    ...questions.flatMap((one, i) => questionProblems(one, `questions.${i}`, languages)),
    ...dimensions.flatMap((one, i) => [
      ...languageProblems(`dimensions.${i}.text`, one.text, languages),
      ...one.questions.flatMap((wanted, j) => memberProblems(questions, wanted, `dimensions.${i}.questions.${j}`)),
      ...one.questions.flatMap((wanted, j) =>
        one.questions.indexOf(wanted) < j
          ? [{ path: `dimensions.${i}.questions.${j}`, code: 'repeated', values: { key: wanted } }]
          : [],
      ),
      ...scaleProblems(questions, one, `dimensions.${i}.questions`),
    ]),
    ...repeatedKeys(keyed, 'questions').map((problem) => placeAmong(problem, questions.length)),
  ]
}

/** Content without problems, its settings as their kinds read them: whoever shows it finds everything there. */
export const completeContent = (content: Content): Content => ({
  ...content,
  questions: content.questions.map((one) => ({ ...one, settings: kindOf(one).completeSettings(one.settings) })),
})

function questionProblems(one: Question, path: string, languages: readonly string[]): FieldProblem[] {
  const kind = kindOf(one)
  const ofSettings = kind.settingsProblems(one.settings)
  // Only settings that can be read have texts to look at.
  const said = ofSettings.length > 0 ? [] : kind.texts(one.settings)
  return [
    ...languageProblems(`${path}.text`, one.text, languages),
    ...(one.help ? languageProblems(`${path}.help`, one.help, languages) : []),
    ...ofSettings.map((problem) => ({ ...problem, path: joined(`${path}.settings`, problem.path) })),
    ...said.flatMap(([place, words]) => languageProblems(`${path}.settings.${place}`, words, languages)),
  ]
}

function memberProblems(questions: readonly Question[], wanted: string, path: string): FieldProblem[] {
  const member = questions.find((one) => one.key === wanted)
  if (!member) return [{ path, code: 'unknown-question', values: { key: wanted } }]
  return member.kind === 'scale' ? [] : [{ path, code: 'not-a-scale', values: { key: wanted } }]
}

/** A mean over a scale of five and one of ten would mean nothing. */
function scaleProblems(questions: readonly Question[], one: Dimension, path: string): FieldProblem[] {
  const scales = questions.filter((member) => member.kind === 'scale' && one.questions.includes(member.key))
  const lengths = new Set(scales.map(({ settings }) => `${settings.from}–${settings.to}`))
  return lengths.size > 1 ? [{ path, code: 'different-scales' }] : []
}

/** Keys of questions and dimensions are looked at in one row; the path says which of the two it was. */
function placeAmong(problem: FieldProblem, questions: number): FieldProblem {
  const place = Number(problem.path.split('.')[1])
  return place < questions ? problem : { ...problem, path: `dimensions.${place - questions}.key` }
}

const joined = (path: string, below: string) => (below === '' ? path : `${path}.${below}`)
