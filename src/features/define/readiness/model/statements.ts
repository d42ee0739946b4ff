import { inEveryLanguage, type Texts } from '#src/core/question-sets/model/texts.ts'
import { arabic } from '#src/features/define/readiness/model/words-ar.ts'
import { german } from '#src/features/define/readiness/model/words-de.ts'
import { english, type WordId } from '#src/features/define/readiness/model/words-en.ts'
import { spanish } from '#src/features/define/readiness/model/words-es.ts'
import { french } from '#src/features/define/readiness/model/words-fr.ts'
import { japanese } from '#src/features/define/readiness/model/words-ja.ts'
import { portuguese } from '#src/features/define/readiness/model/words-pt-br.ts'
import { chinese } from '#src/features/define/readiness/model/words-zh-hans.ts'

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

const say = inEveryLanguage<WordId>(spoken)

/** What the five levels mean, the same for every statement. */
export const steps: Readonly<Record<string, Texts>> = {
  1: say('level-1'),
  2: say('level-2'),
  3: say('level-3'),
  4: say('level-4'),
  5: say('level-5'),
}

const usual = [
  'purpose',
  'sponsor',
  'people',
  'agreement',
  'decisions',
  'sharing',
  'incentives',
  'experience',
  'promises',
  'exit',
] as const satisfies readonly WordId[]

/** Where to begin: ten statements in our own words, to be kept, reworded, dropped or joined by others. */
export const usualStatements: readonly { readonly key: string; readonly text: Texts }[] = usual.map((key) => ({
  key,
  text: say(key),
}))
