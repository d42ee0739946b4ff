import { z } from 'zod'
import { defineKind, wrong } from '#src/core/question-sets/model/question-kind.ts'
import { texts } from '#src/core/question-sets/model/texts.ts'

/** Whole steps between two anchors, such as 1 "not at all" to 5 "fully"; steps between may have words of their own. */
export const scaleSettings = z.object({
  from: z.number().int().min(0).max(1),
  to: z.number().int().min(2).max(10),
  low: texts(120),
  high: texts(120),
  steps: z.record(z.string().regex(/^\d{1,2}$/), texts(200)).default({}),
})

export const scale = defineKind({
  settings: scaleSettings,
  result: 'distribution',
  texts: ({ low, high, steps }) => [
    ['low', low],
    ['high', high],
    ...Object.entries(steps).map(([step, said]) => [`steps.${step}`, said] as const),
  ],
  problems: ({ from, to, steps }) => [
    ...(to - from < 2 ? [wrong('too-few-steps', {}, 'to')] : []),
    ...Object.keys(steps)
      .filter((step) => Number(step) < from || Number(step) > to)
      .map((step) => wrong('not-on-the-scale', { from, to }, `steps.${step}`)),
  ],
  answerProblems: ({ from, to }, value) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to ? [] : [wrong('not-on-the-scale', { from, to })],
  items: () => [''],
  numbers: (_settings, value) => ({ '': Number(value) }),
})
