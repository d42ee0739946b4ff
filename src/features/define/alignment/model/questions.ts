import type { Content, Question } from '#src/core/question-sets/model/content.ts'
import type { Texts } from '#src/core/question-sets/model/texts.ts'
import { anchors, asked, choices, general, languages, type Part } from '#src/features/define/alignment/model/wording.ts'

/** As many as a question set holds: twelve questions for each, and two for all of them together. */
export const mostObjectives = 8

export interface AskedObjective {
  readonly id: string
  readonly title: string
}

/** Questions about one objective keep their keys from wave to wave. */
export const questionKey = (objectiveId: string, part: Part) => `${objectiveId.slice(-12)}-${part}`
export const itemKey = (objectiveId: string) => objectiveId.slice(-12)
export const pointsKey = 'points'
export const claimsKey = 'claims'

/** What each party says unseen about every objective, in every language of the program. */
export function alignmentContent(objectives: readonly AskedObjective[]): Content {
  const points: Question[] =
    objectives.length < 2
      ? []
      : [
          {
            ...general(pointsKey),
            kind: 'allocation',
            required: true,
            settings: { items: objectives.map(({ id, title }) => ({ key: itemKey(id), text: inEach(() => title) })) },
          },
        ]
  const claims: Question = { ...general(claimsKey), kind: 'words', required: false, settings: { longest: 2000 } }
  return {
    languages: [...languages],
    questions: [...points, ...objectives.flatMap(questionsOf), claims],
    dimensions: [],
  }
}

const inEach = (write: (language: string) => string): Texts => Object.fromEntries(languages.map((tag) => [tag, write(tag)]))

const scale = (of: keyof typeof anchors) => ({ from: 1, to: 5, low: anchors[of].low, high: anchors[of].high, steps: {} })
const words = { longest: 2000 }
const choice = (of: keyof typeof choices) => ({
  items: Object.entries(choices[of]).map(([key, text]) => ({ key, text })),
  least: 1,
  most: 1,
})

/** What is asked, how, and whether it has to be answered. */
const parts: readonly { readonly part: Part; readonly kind: Question['kind']; readonly settings: Question['settings'] }[] = [
  { part: 'importance', kind: 'scale', settings: scale('importance') },
  { part: 'must', kind: 'choice', settings: choice('must') },
  { part: 'measure', kind: 'words', settings: { longest: 200 } },
  { part: 'direction', kind: 'choice', settings: choice('direction') },
  { part: 'target', kind: 'amount', settings: { unit: '', least: null, most: null, whole: false } },
  { part: 'horizon', kind: 'amount', settings: { unit: '', least: 0, most: 600, whole: true } },
  { part: 'gain', kind: 'scale', settings: scale('gain') },
  { part: 'effort', kind: 'scale', settings: scale('effort') },
  { part: 'red-line', kind: 'words', settings: words },
  { part: 'fear', kind: 'words', settings: words },
  { part: 'expects', kind: 'words', settings: words },
  { part: 'offers', kind: 'words', settings: words },
]

const questionsOf = ({ id, title }: AskedObjective): Question[] =>
  parts.map(({ part, kind, settings }) => ({
    key: questionKey(id, part),
    kind,
    text: inEach((tag) => `${title}: ${asked[part].text[tag]}`),
    help: asked[part].help ?? null,
    required: part === 'importance' || part === 'must',
    // Beside the name of a measure stands how it is counted; beside importance, why.
    comments: part === 'importance' || part === 'measure',
    settings,
  }))
