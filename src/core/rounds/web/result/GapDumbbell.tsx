import type { ReactNode } from 'react'
import type { Content } from '#src/core/question-sets/model/content.ts'
import { everybodyOf, partiesOf, rangeOf } from '#src/core/rounds/web/result/result-view.ts'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import { formatOf } from '#src/core/rounds/web/result/useSizeWords.ts'
import type { QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import { Dumbbell } from '#src/ui/chart/Dumbbell.tsx'
import type { DumbbellRow } from '#src/ui/chart/DumbbellPlot.tsx'
import { niceTicks, type Range } from '#src/ui/chart/scale.ts'
import { useText } from '#src/ui/text/useText.tsx'

export type GapRow = { readonly name: string; readonly result: QuestionResult; readonly item: string }

type Props = {
  readonly content: Content
  readonly label: string
  readonly sentence: ReactNode
  /** What says on which scale all rows stand. */
  readonly measured: QuestionResult
  readonly rows: readonly GapRow[]
}

/** The means of all sides on one line each, with the gap between two of them and what it could be by chance. */
export function GapDumbbell({ content, label, sentence, measured, rows }: Props) {
  const t = useText()
  const names = useResultNames(content)
  // A party that is hidden in one question may be shown in another: every row has a place for all of them.
  const parties = [
    ...new Set(rows.flatMap(({ result }) => [...partiesOf(result).map((one) => one.organisationId), ...result.notShown])),
  ]
  const isTogether = rows.every(({ result }) => partiesOf(result).length === 0)
  const shown: readonly (string | null)[] = isTogether ? [null] : parties
  const { range, ticks } = axisOf(content, measured)
  const picture = rows.map((row) => toRow(row, shown))
  const hasGap = picture.some(({ gap }) => gap?.interval)
  return (
    <Dumbbell
      label={label}
      sentence={sentence}
      sides={shown.map(names.side)}
      rows={picture}
      range={range}
      ticks={ticks}
      format={formatOf(measured)}
      note={hasGap ? t('rounds.gap-note') : undefined}
    />
  )
}

function toRow({ name, result, item }: GapRow, shown: readonly (string | null)[]): DumbbellRow {
  const groups = [...partiesOf(result), ...(everybodyOf(result) ? [everybodyOf(result)] : [])]
  const values = shown.map(
    (organisationId) =>
      groups.find((group) => group?.organisationId === organisationId)?.items.find((one) => one.item === item)?.mean,
  )
  const gap = result.gaps.find((one) => one.item === item)
  return {
    name,
    values,
    differs: gap?.verdict === 'differs',
    gap: gap && {
      from: shown.indexOf(gap.first),
      to: shown.indexOf(gap.second),
      difference: gap.difference,
      interval: gap.interval,
    },
  }
}

const mostSteps = 11

function axisOf(content: Content, measured: QuestionResult): { range: Range; ticks: readonly number[] } {
  const range = rangeOf(content, measured)
  const isStepped = measured.shape === 'distribution' || measured.shape === 'ranks' || measured.of === 'dimension'
  // Points are a hundred shared out, or scores on a scale.
  const isScored = measured.shape === 'points' && range[1] < 100
  if ((isStepped || isScored) && range[1] - range[0] < mostSteps)
    return { range, ticks: Array.from({ length: range[1] - range[0] + 1 }, (_, place) => range[0] + place) }
  if (measured.shape === 'points') return { range, ticks: [0, 25, 50, 75, 100] }
  if (measured.shape === 'shares') return { range, ticks: [0, 0.25, 0.5, 0.75, 1] }
  const ticks = niceTicks(range, 4)
  return { range: [ticks[0] ?? range[0], ticks.at(-1) ?? range[1]], ticks }
}
