import { inEveryLanguage, type Texts } from '#src/core/question-sets/model/texts.ts'
import { arabic } from '#src/features/define/alignment/model/words-ar.ts'
import { german } from '#src/features/define/alignment/model/words-de.ts'
import { english, type WordId } from '#src/features/define/alignment/model/words-en.ts'
import { spanish } from '#src/features/define/alignment/model/words-es.ts'
import { french } from '#src/features/define/alignment/model/words-fr.ts'
import { japanese } from '#src/features/define/alignment/model/words-ja.ts'
import { portuguese } from '#src/features/define/alignment/model/words-pt-br.ts'
import { chinese } from '#src/features/define/alignment/model/words-zh-hans.ts'

/** In every language of the program. */
const spoken = {
  en: english,
  de: german,
  ar: arabic,
  fr: french,
  es: spanish,
  'pt-BR': portuguese,
  'zh-Hans': chinese,
  ja: japanese,
}

export const languages: readonly string[] = Object.keys(spoken)

const say = inEveryLanguage<WordId>(spoken)

export type Part =
  | 'importance'
  | 'must'
  | 'measure'
  | 'direction'
  | 'target'
  | 'horizon'
  | 'gain'
  | 'effort'
  | 'red-line'
  | 'fear'
  | 'expects'
  | 'offers'

interface Asked {
  readonly text: Texts
  readonly help?: Texts
}

/** What is asked about each objective. */
export const asked: Readonly<Record<Part, Asked>> = {
  importance: { text: say('importance'), help: say('importance-help') },
  must: { text: say('must') },
  measure: { text: say('measure'), help: say('measure-help') },
  direction: { text: say('direction') },
  target: { text: say('target') },
  horizon: { text: say('horizon') },
  gain: { text: say('gain') },
  effort: { text: say('effort') },
  'red-line': { text: say('red-line') },
  fear: { text: say('fear') },
  expects: { text: say('expects') },
  offers: { text: say('offers') },
}

export const anchors = {
  importance: { low: say('importance-low'), high: say('importance-high') },
  gain: { low: say('gain-low'), high: say('gain-high') },
  effort: { low: say('effort-low'), high: say('effort-high') },
} as const satisfies Record<string, { low: Texts; high: Texts }>

export const choices = {
  must: { must: say('must-must'), nice: say('must-nice') },
  direction: { up: say('direction-up'), down: say('direction-down'), within: say('direction-within') },
} as const satisfies Record<string, Readonly<Record<string, Texts>>>

const generalTexts: Readonly<Record<string, Asked>> = {
  points: { text: say('points') },
  claims: { text: say('claims'), help: say('claims-help') },
}

export const general = (key: string) => ({
  key,
  text: generalTexts[key]?.text ?? {},
  help: generalTexts[key]?.help ?? null,
  comments: false,
})
