import { z } from 'zod'
import { items, itemTexts, repeatedKeys } from '#src/core/question-sets/model/items.ts'
import { defineKind, wrong } from '#src/core/question-sets/model/question-kind.ts'

const allocationTotal = 100

/** A hundred points, shared out among the items: what one gets another lacks. */
export const allocationSettings = z.object({ items: items(2, 20) })
const answer = z.record(z.string(), z.number().min(0).max(allocationTotal))

export const allocation = defineKind({
  settings: allocationSettings,
  result: 'points',
  texts: (settings) => itemTexts(settings.items),
  problems: (settings) => repeatedKeys(settings.items, 'items'),
  answerProblems: (settings, value) => {
    const given = answer.safeParse(value)
    if (!given.success) return [wrong('not-points')]
    const known = new Set(settings.items.map(({ key }) => key))
    const strange = Object.keys(given.data).filter((key) => !known.has(key))
    const sum = Object.values(given.data).reduce((total, points) => total + points, 0)
    return [
      ...strange.map((key) => wrong('unknown-item', { key }, key)),
      // Points may have decimals; what a computer loses in adding them is not the person's mistake.
      ...(Math.abs(sum - allocationTotal) > 1e-6 ? [wrong('not-a-hundred', { sum: Number(sum.toFixed(2)) })] : []),
    ]
  },
  items: (settings) => settings.items.map(({ key }) => key),
  numbers: (settings, value) => {
    const given = answer.parse(value)
    return Object.fromEntries(settings.items.map(({ key }) => [key, given[key] ?? 0]))
  },
})
