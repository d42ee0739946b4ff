import type { Content } from '#src/core/question-sets/model/content.ts'
import { type Scale, stepsOf, stepWords } from '#src/core/question-sets/web/kinds/scale-screen.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import { GapDumbbell } from '#src/core/rounds/web/result/GapDumbbell.tsx'
import { everybodyOf, findQuestion, partiesOf } from '#src/core/rounds/web/result/result-view.ts'
import { useGapWords } from '#src/core/rounds/web/result/useGapWords.ts'
import { useMeansWords } from '#src/core/rounds/web/result/useMeansWords.ts'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import { WordsBySide } from '#src/core/rounds/web/result/WordsBySide.tsx'
import type { QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import { Distribution } from '#src/ui/chart/Distribution.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly content: Content; readonly result: QuestionResult }

/** A result as its shape wants to be seen. */
export function ShapeChart({ content, result }: Props) {
  const t = useText()
  if (result.shape === 'words')
    return (
      <WordsBySide
        content={content}
        title={t('rounds.in-their-words')}
        groups={result.groups.map(({ organisationId, words }) => ({ organisationId, said: words }))}
      />
    )
  return result.shape === 'distribution' ? (
    <Steps content={content} result={result} />
  ) : (
    <Items content={content} result={result} />
  )
}

function Steps({ content, result }: Props) {
  const formats = useFormats()
  const said = useSaid()
  const names = useResultNames(content)
  const sentence = useResultSentence({ content, result })
  // Settings of a scale that was asked have passed its rules.
  const scale = findQuestion(content, result.key)?.settings as Scale | undefined
  const parties = partiesOf(result)
  const everybody = everybodyOf(result)
  const shown = parties.length > 0 ? parties : everybody ? [everybody] : []
  if (!scale) return null
  return (
    <Distribution
      label={names.question(result)}
      sentence={sentence}
      steps={stepsOf(scale).map((step) => {
        const words = stepWords(scale, step, said)
        return { key: String(step), name: words === '' ? formats.number(step) : `${formats.number(step)} · ${words}` }
      })}
      sides={shown.map(({ organisationId, items }) => ({ side: names.side(organisationId), counts: items[0]?.counts }))}
    />
  )
}

function Items({ content, result }: Props) {
  const names = useResultNames(content)
  const sentence = useResultSentence({ content, result })
  const items = result.groups[0]?.items.map(({ item }) => item) ?? []
  return (
    <GapDumbbell
      content={content}
      label={names.question(result)}
      sentence={sentence}
      measured={result}
      rows={items.map((item) => ({ name: item === '' ? names.question(result) : names.item(result, item), result, item }))}
    />
  )
}

/** Of a question with one gap that gap; of one with items the widest that differs, by its name; else the means. */
function useResultSentence({ content, result }: Props): string {
  const t = useText()
  const names = useResultNames(content)
  const gapWords = useGapWords(content)
  const meansWords = useMeansWords(content)
  const [only] = result.gaps
  if (!only) return meansWords(result)
  if (result.gaps.length === 1) return `${meansWords(result)} ${gapWords(result, only)}`
  const differing = result.gaps
    .filter(({ verdict }) => verdict === 'differs')
    .toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
  const [widest] = differing
  if (!widest)
    return t(result.gaps.every(({ verdict }) => verdict === 'too-few-to-tell') ? 'rounds.items-too-few' : 'rounds.items-alike')
  return t('rounds.items-differ', {
    count: differing.length,
    of: result.gaps.length,
    name: names.item(result, widest.item),
    gap: gapWords(result, widest),
  })
}
