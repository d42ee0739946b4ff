import type { Content } from '#src/core/question-sets/model/content.ts'
import type { Amount } from '#src/core/question-sets/web/kinds/amount-screen.ts'
import { findQuestion } from '#src/core/rounds/web/result/result-view.ts'
import type { QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Measured = Pick<QuestionResult, 'key' | 'of' | 'shape'>

/** How numbers of a result are written. */
export const formatOf = ({ shape }: Pick<QuestionResult, 'shape'>): Intl.NumberFormatOptions =>
  shape === 'shares' ? { style: 'percent', maximumFractionDigits: 0 } : { maximumFractionDigits: 1 }

/** How large a difference is, in the unit of its question: 1.3 steps, 12 points, 20 percentage points. */
export function useSizeWords(content: Content): (measured: Measured, size: number) => string {
  const t = useText()
  const formats = useFormats()
  return ({ key, of, shape }, size) => {
    const value = Math.round(Math.abs(size) * 10) / 10
    if (shape === 'distribution' || of === 'dimension') return t('rounds.size-steps', { value })
    if (shape === 'points') return t('rounds.size-points', { value })
    if (shape === 'ranks') return t('rounds.size-places', { value })
    if (shape === 'shares') return t('rounds.size-percent', { value: Math.round(Math.abs(size) * 100) })
    const { unit } = (findQuestion(content, key)?.settings ?? { unit: '' }) as Amount
    return `${formats.number(Math.abs(size), { maximumSignificantDigits: 3 })} ${unit}`.trim()
  }
}
