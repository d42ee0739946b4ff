import { useState } from 'react'
import type { Content } from '#src/core/question-sets/model/content.ts'
import { everybodyOf, headlines, partiesOf } from '#src/core/rounds/web/result/result-view.ts'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import { formatOf } from '#src/core/rounds/web/result/useSizeWords.ts'
import { type RoundRecord, type RoundResult, useRounds, useWaveResults } from '#src/core/rounds/web/useRounds.ts'
import { SeriesChart } from '#src/ui/chart/SeriesChart.tsx'
import type { Series } from '#src/ui/chart/series.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const fewest = 3
const most = 12

/** The course of a series, from three waves on: two points make no line. */
export function WavesChart({ whole }: { readonly whole: RoundResult }) {
  const { spaceId, seriesId } = whole.round
  const rounds = useRounds(spaceId).data ?? []
  const waves = rounds
    .filter((one) => one.seriesId === seriesId && one.state === 'revealed')
    .toSorted((one, other) => one.wave - other.wave)
    .slice(-most)
  // Waves of one day would stand upon each other.
  const days = new Set(waves.map(({ revealedAt }) => revealedAt?.slice(0, 10)))
  return days.size < fewest ? null : <Course whole={whole} waves={waves} />
}

function Course({ whole, waves }: { readonly whole: RoundResult; readonly waves: readonly RoundRecord[] }) {
  const t = useText()
  const { content, spaceId } = whole.round
  const names = useResultNames(content)
  const offered = headlines(content, whole.questions).filter(
    ({ shape, of }) => of === 'dimension' || shape === 'distribution' || shape === 'amounts',
  )
  const [key, setKey] = useState(offered[0]?.key ?? '')
  const results = useWaveResults(
    spaceId,
    waves.map(({ id }) => id),
  ).flatMap(({ data }) => (data ? [data] : []))
  const asked = offered.find((one) => one.key === key)
  if (!asked) return null
  const series = seriesOf({ content, results, key, names })
  return (
    <Section title={t('rounds.over-waves', { count: waves.length })}>
      <ChoiceField
        name="question"
        label={t('rounds.over-waves-of')}
        value={key}
        onChange={setKey}
        choices={offered.map((one) => ({ value: one.key, label: names.question(one) }))}
        problem={undefined}
      />
      {series.length > 0 ? (
        <SeriesChart
          label={names.question(asked)}
          sentence={t('rounds.over-waves-sentence', { name: names.question(asked), count: results.length })}
          figures={{ series }}
          format={formatOf(asked)}
        />
      ) : null}
    </Section>
  )
}

type Options = {
  readonly content: Content
  readonly results: readonly RoundResult[]
  readonly key: string
  readonly names: ReturnType<typeof useResultNames>
}

/** The means of every side wave by wave; waves in which a side is not shown are left out of its line. */
function seriesOf({ results, key, names }: Options): Series[] {
  const found = results.flatMap(({ round, questions }) => {
    const result = questions.find((one) => one.key === key)
    return result && round.revealedAt ? [{ day: round.revealedAt.slice(0, 10), result }] : []
  })
  const parties = [...new Set(found.flatMap(({ result }) => partiesOf(result).map(({ organisationId }) => organisationId)))]
  const line = (organisationId: string | null): Series => ({
    ...names.side(organisationId),
    points: found.flatMap(({ day, result }) => {
      const group =
        organisationId === null ? everybodyOf(result) : partiesOf(result).find((one) => one.organisationId === organisationId)
      const value = group?.items[0]?.mean
      return value === undefined ? [] : [{ day, value }]
    }),
  })
  const lines = (parties.length > 0 ? parties : [null]).map(line)
  return lines.filter(({ points }) => points.length > 0)
}
