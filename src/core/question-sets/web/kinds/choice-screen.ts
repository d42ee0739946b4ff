import type { z } from 'zod'
import type { choiceSettings } from '#src/core/question-sets/model/kinds/choice.ts'
import { defineScreen, itemName } from '#src/core/question-sets/web/kind-screen.ts'
import { blankItems } from '#src/core/question-sets/web/kinds/blank-items.ts'
import { ChoiceAnswer } from '#src/core/question-sets/web/kinds/ChoiceAnswer.tsx'
import { ChoiceSettings } from '#src/core/question-sets/web/kinds/ChoiceSettings.tsx'

export type Choice = z.infer<typeof choiceSettings>

export const choiceScreen = defineScreen<Choice>({
  blank: () => ({ items: blankItems(3), least: 1, most: 1 }),
  Settings: ChoiceSettings,
  Answer: ChoiceAnswer,
  say: ({ items }, value, { said, formats }) =>
    formats.list((Array.isArray(value) ? value : []).map((key) => itemName(items, String(key), said))),
})
