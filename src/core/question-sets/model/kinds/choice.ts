import { z } from 'zod'
import { items, itemTexts, repeatedKeys } from '#src/core/question-sets/model/items.ts'
import { defineKind, wrong } from '#src/core/question-sets/model/question-kind.ts'

/** One or several of the items. */
export const choiceSettings = z.object({
  items: items(2, 30),
  least: z.number().int().min(1).max(30).default(1),
  most: z.number().int().min(1).max(30).default(1),
})
const answer = z.array(z.string())

export const choice = defineKind({
  settings: choiceSettings,
  result: 'shares',
  texts: (settings) => itemTexts(settings.items),
  problems: (settings) => [
    ...repeatedKeys(settings.items, 'items'),
    ...(settings.least > settings.most ? [wrong('not-above', { least: settings.least }, 'most')] : []),
    ...(settings.most > settings.items.length ? [wrong('more-than-there-are', { count: settings.items.length }, 'most')] : []),
  ],
  answerProblems: (settings, value) => {
    const given = answer.safeParse(value)
    if (!given.success) return [wrong('not-a-choice')]
    const chosen = new Set(given.data)
    const { least, most } = settings
    return [
      ...[...chosen]
        .filter((key) => !settings.items.some((item) => item.key === key))
        .map((key) => wrong('unknown-item', { key })),
      ...(chosen.size < given.data.length ? [wrong('item-twice')] : []),
      ...(chosen.size < least || chosen.size > most ? [wrong('choose-so-many', { least, most })] : []),
    ]
  },
  items: (settings) => settings.items.map(({ key }) => key),
  numbers: (settings, value) => {
    const chosen = new Set(answer.parse(value))
    return Object.fromEntries(settings.items.map(({ key }) => [key, chosen.has(key) ? 1 : 0]))
  },
})
