import { z } from 'zod'
import { type Texts, texts } from '#src/core/question-sets/model/texts.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

export const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** What is ranked, chosen from, given points or compared. */
export interface Item {
  readonly key: string
  readonly text: Texts
}

export const items = (fewest: number, most: number) =>
  z
    .array(z.object({ key, text: texts(200) }))
    .min(fewest)
    .max(most)

export const itemTexts = (list: readonly Item[]) => list.map(({ text }, i) => [`items.${i}.text`, text] as const)

export const repeatedKeys = (list: readonly { readonly key: string }[], path: string): FieldProblem[] =>
  list.flatMap((one, i) =>
    list.findIndex((other) => other.key === one.key) < i
      ? [{ path: `${path}.${i}.key`, code: 'repeated', values: { key: one.key } }]
      : [],
  )
