import type { z } from 'zod'
import type { scaleSettings } from '#src/core/question-sets/model/kinds/scale.ts'
import { defineScreen } from '#src/core/question-sets/web/kind-screen.ts'
import { ScaleAnswer } from '#src/core/question-sets/web/kinds/ScaleAnswer.tsx'
import { ScaleSettings } from '#src/core/question-sets/web/kinds/ScaleSettings.tsx'

export type Scale = z.infer<typeof scaleSettings>

export const scaleScreen = defineScreen<Scale>({
  blank: () => ({ from: 1, to: 5, low: {}, high: {}, steps: {} }),
  Settings: ScaleSettings,
  Answer: ScaleAnswer,
  say: (scale, value, { said, formats }) => {
    const words = stepWords(scale, Number(value), said)
    return words === '' ? formats.number(Number(value)) : `${formats.number(Number(value))} · ${words}`
  },
})

/** What one step means, where it has words: its own, or those of the end that it is. */
export function stepWords({ from, to, low, high, steps }: Scale, step: number, said: (texts: Scale['low']) => string): string {
  const own = steps[String(step)]
  if (own) return said(own)
  if (step === from) return said(low)
  return step === to ? said(high) : ''
}

export const stepsOf = ({ from, to }: Pick<Scale, 'from' | 'to'>): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place)
