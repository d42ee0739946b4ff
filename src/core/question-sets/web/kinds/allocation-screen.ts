import type { z } from 'zod'
import type { allocationSettings } from '#src/core/question-sets/model/kinds/allocation.ts'
import { defineScreen, itemName } from '#src/core/question-sets/web/kind-screen.ts'
import { AllocationAnswer } from '#src/core/question-sets/web/kinds/AllocationAnswer.tsx'
import { blankItems } from '#src/core/question-sets/web/kinds/blank-items.ts'
import { ItemsSettings } from '#src/core/question-sets/web/kinds/ItemsSettings.tsx'

export type Allocation = z.infer<typeof allocationSettings>

export const allocationScreen = defineScreen<Allocation>({
  blank: () => ({ items: blankItems(3) }),
  Settings: ItemsSettings,
  Answer: AllocationAnswer,
  say: ({ items }, value, { said, formats }) =>
    formats.list(
      Object.entries(pointsOf(value)).map(([key, points]) => `${itemName(items, key, said)} ${formats.number(points)}`),
      'unit',
    ),
})

/** The points as far as they are given: what is being typed may be no number yet. */
export const pointsOf = (value: unknown): Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, number>>) : {}

/** The points with one item's changed or taken back; without any left there is no answer. */
export function givePoints(points: Readonly<Record<string, number>>, key: string, typed: number | null) {
  const { [key]: _before, ...others } = points
  const next = typed === null ? others : { ...others, [key]: typed }
  return Object.keys(next).length === 0 ? undefined : next
}
