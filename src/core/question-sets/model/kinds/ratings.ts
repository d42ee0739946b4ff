import { z } from 'zod'
import { items, itemTexts, repeatedKeys } from '#src/core/question-sets/model/items.ts'
import { defineKind, wrong } from '#src/core/question-sets/model/question-kind.ts'
import { texts } from '#src/core/question-sets/model/texts.ts'

const longestEvidence = 4000

/** Several things on one anchored scale, each score with the evidence for it; what one cannot judge is left out. */
export const ratingsSettings = z.object({
  items: items(1, 60),
  from: z.number().int().min(0).max(1),
  to: z.number().int().min(2).max(10),
  /** What the steps mean. */
  steps: z.record(z.string().regex(/^\d{1,2}$/), texts(300)).default({}),
})

const rating = z.object({ score: z.number().int(), evidence: z.string().trim().max(longestEvidence).default('') })
export const ratingsAnswer = z.record(z.string(), rating)

export const ratings = defineKind({
  settings: ratingsSettings,
  result: 'points',
  texts: ({ items: list, steps }) => [
    ...itemTexts(list),
    ...Object.entries(steps).map(([step, said]) => [`steps.${step}`, said] as const),
  ],
  problems: ({ items: list, from, to }) => [
    ...repeatedKeys(list, 'items'),
    ...(to - from < 2 ? [wrong('too-few-steps', {}, 'to')] : []),
  ],
  answerProblems: ({ items: list, from, to }, value) => {
    const given = ratingsAnswer.safeParse(value)
    if (!given.success) return [wrong('not-ratings')]
    const known = new Set(list.map(({ key }) => key))
    return Object.entries(given.data).flatMap(([key, { score }]) => {
      if (!known.has(key)) return [wrong('unknown-item', { key }, key)]
      return score < from || score > to ? [wrong('not-on-the-scale', { from, to }, `${key}.score`)] : []
    })
  },
  items: ({ items: list }) => list.map(({ key }) => key),
  numbers: (_settings, value) =>
    Object.fromEntries(Object.entries(ratingsAnswer.parse(value)).map(([key, { score }]) => [key, score])),
})
