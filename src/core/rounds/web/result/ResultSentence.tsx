import type { Content } from '#src/core/question-sets/model/content.ts'
import { everybodyOf, headlines, readGaps } from '#src/core/rounds/web/result/result-view.ts'
import { useGapWords } from '#src/core/rounds/web/result/useGapWords.ts'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import type { QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly content: Content; readonly results: readonly QuestionResult[] }

/** The result in words: where the sides differ most, on how much no difference is seen, and what too few answered to tell. */
export function ResultSentence({ content, results }: Props) {
  const t = useText()
  const names = useResultNames(content)
  const gapWords = useGapWords(content)
  const { differing, alike, tooFew, compared } = readGaps(content, results)
  const [widest] = differing
  if (compared === 0) {
    const isShown = headlines(content, results).some((one) => everybodyOf(one))
    return t(isShown ? 'rounds.result-together' : 'rounds.result-nothing')
  }
  if (!widest) return t('rounds.result-no-gap', { alike, tooFew, compared })
  // Not set apart once more: marks around marks would hide the direction of the words.
  const name =
    widest.item === ''
      ? isolated(names.question(widest.result))
      : t('rounds.item-of', {
          item: isolated(names.item(widest.result, widest.item)),
          question: isolated(names.question(widest.result)),
        })
  return (
    <>
      {t.rich('rounds.result-differs', { count: differing.length, compared, name })} {gapWords(widest.result, widest.gap)}{' '}
      {alike + tooFew > 0 ? t('rounds.result-rest', { alike, tooFew }) : null}
    </>
  )
}
