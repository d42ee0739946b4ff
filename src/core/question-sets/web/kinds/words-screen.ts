import type { z } from 'zod'
import type { wordsSettings } from '#src/core/question-sets/model/kinds/words.ts'
import { defineScreen } from '#src/core/question-sets/web/kind-screen.ts'
import { WordsAnswer } from '#src/core/question-sets/web/kinds/WordsAnswer.tsx'
import { WordsSettings } from '#src/core/question-sets/web/kinds/WordsSettings.tsx'

export type Words = z.infer<typeof wordsSettings>

export const wordsScreen = defineScreen<Words>({
  blank: () => ({ longest: 2000 }),
  Settings: WordsSettings,
  Answer: WordsAnswer,
  say: (_settings, value) => String(value),
})
