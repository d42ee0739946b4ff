import type { z } from 'zod'
import type { rankingSettings } from '#src/core/question-sets/model/kinds/ranking.ts'
import { defineScreen, itemName } from '#src/core/question-sets/web/kind-screen.ts'
import { blankItems } from '#src/core/question-sets/web/kinds/blank-items.ts'
import { ItemsSettings } from '#src/core/question-sets/web/kinds/ItemsSettings.tsx'
import { RankingAnswer } from '#src/core/question-sets/web/kinds/RankingAnswer.tsx'

export type Ranking = z.infer<typeof rankingSettings>

export const rankingScreen = defineScreen<Ranking>({
  blank: () => ({ items: blankItems(3) }),
  Settings: ItemsSettings,
  Answer: RankingAnswer,
  say: ({ items }, value, { said, formats }) =>
    formats.list(
      (Array.isArray(value) ? value : []).map(
        (key, place) => `${formats.number(place + 1)}. ${itemName(items, String(key), said)}`,
      ),
      'unit',
    ),
})
