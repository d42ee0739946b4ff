import { z } from 'zod'
import { items, itemTexts, repeatedKeys } from '#src/core/question-sets/model/items.ts'
import { defineKind, wrong } from '#src/core/question-sets/model/question-kind.ts'

/** Items in order, the first one the most important. Every item has its place. */
export const rankingSettings = z.object({ items: items(2, 20) })
const answer = z.array(z.string())

export const ranking = defineKind({
  settings: rankingSettings,
  result: 'ranks',
  texts: (settings) => itemTexts(settings.items),
  problems: (settings) => repeatedKeys(settings.items, 'items'),
  answerProblems: (settings, value) => {
    const given = answer.safeParse(value)
    if (!given.success) return [wrong('not-an-order')]
    const wanted = settings.items.map(({ key }) => key)
    const strange = given.data.filter((key) => !wanted.includes(key))
    const missing = wanted.filter((key) => !given.data.includes(key))
    return [
      ...strange.map((key) => wrong('unknown-item', { key })),
      ...missing.map((key) => wrong('item-without-place', { key })),
      ...(new Set(given.data).size < given.data.length ? [wrong('item-twice')] : []),
    ]
  },
  items: (settings) => settings.items.map(({ key }) => key),
  numbers: (_settings, value) => Object.fromEntries(answer.parse(value).map((key, place) => [key, place + 1])),
})
