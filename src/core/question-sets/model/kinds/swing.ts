import { z } from 'zod'
import { items, itemTexts, repeatedKeys } from '#src/core/question-sets/model/items.ts'
import { defineKind, wrong } from '#src/core/question-sets/model/question-kind.ts'

const widestSwing = 100

/** How much the step from worst to best is worth, item by item: the most valuable one has a hundred, every other its share of that. */
export const swingSettings = z.object({ items: items(2, 20) })
const answer = z.record(z.string(), z.number().min(0).max(widestSwing))

export const swing = defineKind({
  settings: swingSettings,
  result: 'points',
  texts: (settings) => itemTexts(settings.items),
  problems: (settings) => repeatedKeys(settings.items, 'items'),
  answerProblems: (settings, value) => {
    const given = answer.safeParse(value)
    if (!given.success) return [wrong('not-swings')]
    const known = settings.items.map(({ key }) => key)
    const strange = Object.keys(given.data).filter((key) => !known.includes(key))
    return [
      ...strange.map((key) => wrong('unknown-item', { key }, key)),
      ...known.filter((key) => given.data[key] === undefined).map((key) => wrong('swing-missing', { key }, key)),
      ...(Math.max(0, ...Object.values(given.data)) === widestSwing ? [] : [wrong('no-widest-swing')]),
    ]
  },
  items: (settings) => settings.items.map(({ key }) => key),
  numbers: (settings, value) => {
    const given = answer.parse(value)
    const sum = Object.values(given).reduce((total, one) => total + one, 0)
    // In hundredths, as other weights are: groups of people are compared by shares, not by raw swings.
    return Object.fromEntries(settings.items.map(({ key }) => [key, (100 * (given[key] ?? 0)) / sum]))
  },
})
