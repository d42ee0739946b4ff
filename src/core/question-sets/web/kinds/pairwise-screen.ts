import type { z } from 'zod'
import { type pairwiseSettings, weighPairs } from '#src/core/question-sets/model/kinds/pairwise.ts'
import { defineScreen, itemName } from '#src/core/question-sets/web/kind-screen.ts'
import { blankItems } from '#src/core/question-sets/web/kinds/blank-items.ts'
import { ItemsSettings } from '#src/core/question-sets/web/kinds/ItemsSettings.tsx'
import { PairwiseAnswer } from '#src/core/question-sets/web/kinds/PairwiseAnswer.tsx'

export type Pairwise = z.infer<typeof pairwiseSettings>

export const pairwiseScreen = defineScreen<Pairwise>({
  blank: () => ({ items: blankItems(3) }),
  Settings: ItemsSettings,
  Answer: PairwiseAnswer,
  say: (settings, value, { said, formats }) => {
    const weights = weighPairs(settings, value)?.weights ?? []
    const named = settings.items.map(({ key }, place) => ({ key, weight: weights[place] ?? 0 }))
    return formats.list(
      named
        .toSorted((one, other) => other.weight - one.weight)
        .map(({ key, weight }) => `${itemName(settings.items, key, said)} ${formats.percent(weight)}`),
      'unit',
    )
  },
})
