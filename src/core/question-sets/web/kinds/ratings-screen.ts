import type { z } from 'zod'
import type { ratingsSettings } from '#src/core/question-sets/model/kinds/ratings.ts'
import { defineScreen, itemName } from '#src/core/question-sets/web/kind-screen.ts'
import { blankItems } from '#src/core/question-sets/web/kinds/blank-items.ts'
import { RatingsAnswer } from '#src/core/question-sets/web/kinds/RatingsAnswer.tsx'
import { RatingsSettings } from '#src/core/question-sets/web/kinds/RatingsSettings.tsx'

export type Ratings = z.infer<typeof ratingsSettings>

/** The scores as far as they are given. */
export type GivenRatings = Readonly<Record<string, { readonly score: number; readonly evidence?: string }>>

export const ratingsScreen = defineScreen<Ratings>({
  blank: () => ({ items: blankItems(3), from: 0, to: 4, steps: {} }),
  Settings: RatingsSettings,
  Answer: RatingsAnswer,
  say: ({ items }, value, { said, formats }) =>
    formats.list(
      Object.entries(ratingsOf(value)).map(([key, { score, evidence }]) =>
        [`${itemName(items, key, said)} ${formats.number(score)}`, evidence].filter(Boolean).join(': '),
      ),
      'unit',
    ),
})

export const ratingsOf = (value: unknown): GivenRatings =>
  typeof value === 'object' && value !== null ? (value as GivenRatings) : {}
