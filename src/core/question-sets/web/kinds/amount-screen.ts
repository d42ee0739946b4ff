import type { z } from 'zod'
import type { amountSettings } from '#src/core/question-sets/model/kinds/amount.ts'
import { defineScreen } from '#src/core/question-sets/web/kind-screen.ts'
import { AmountAnswer } from '#src/core/question-sets/web/kinds/AmountAnswer.tsx'
import { AmountSettings } from '#src/core/question-sets/web/kinds/AmountSettings.tsx'

export type Amount = z.infer<typeof amountSettings>

export const amountScreen = defineScreen<Amount>({
  blank: () => ({ unit: '', least: null, most: null, whole: false }),
  Settings: AmountSettings,
  Answer: AmountAnswer,
  say: ({ unit }, value, { formats }) => `${formats.number(Number(value), { maximumFractionDigits: 6 })} ${unit}`.trim(),
})
