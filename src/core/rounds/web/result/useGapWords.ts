import type { Content } from '#src/core/question-sets/model/content.ts'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import { formatOf, useSizeWords } from '#src/core/rounds/web/result/useSizeWords.ts'
import type { Gap, QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** A gap in words: who stands how much higher, how sure that is, or that too few answered to tell. */
export function useGapWords(content: Content): (result: QuestionResult, gap: Gap) => string {
  const t = useText()
  const formats = useFormats()
  const names = useResultNames(content)
  const sizeWords = useSizeWords(content)
  return (result, { first, second, difference, interval, verdict, widestOf }) => {
    const number = (value: number) => formats.number(value, formatOf(result))
    const low = Math.min(...(interval ?? [0, 0]).map(Math.abs))
    const high = Math.max(...(interval ?? [0, 0]).map(Math.abs))
    const values = {
      first: isolated(names.side(first).name),
      second: isolated(names.side(second).name),
      size: sizeWords(result, difference),
      low: number(low),
      high: number(high),
      // The first place is the smallest number.
      direction: difference > 0 === (result.shape !== 'ranks') ? 'higher' : 'lower',
      count: widestOf,
    }
    if (verdict === 'differs') return t(widestOf > 2 ? 'rounds.gap-widest' : 'rounds.gap-differs', values)
    return t(verdict === 'too-few-to-tell' ? 'rounds.gap-too-few' : 'rounds.gap-none-seen', values)
  }
}
