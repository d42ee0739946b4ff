import type { Alignment } from '#src/features/define/alignment/web/useAlignments.ts'
import { SeriesChart } from '#src/ui/chart/SeriesChart.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats, useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Whether the parties converge: the alignment of every round that was taken up. */
export function AlignmentCourse({ alignments }: { readonly alignments: readonly Alignment[] }) {
  const t = useText()
  const formats = useFormats()
  const { timeZone } = useLocale()
  const taken = alignments.flatMap(({ takenUp }) => takenUp ?? []).toReversed()
  // Of several rounds in one day the last counts: a day has one place in the picture.
  const points = [
    ...new Map(
      taken.map(({ at, score }) => {
        const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
        return [day, { day, value: score }]
      }),
    ).values(),
  ]
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return null
  const number = (value: number) => formats.number(value, { maximumFractionDigits: 0 })
  return (
    <Section title={t('alignment.chart')}>
      <SeriesChart
        label={t('alignment.chart')}
        sentence={t('alignment.chart-sentence', { first: number(first.value), last: number(last.value) })}
        figures={{ series: [{ name: t('alignment.chart-series'), points }] }}
        format={{ maximumFractionDigits: 0 }}
      />
    </Section>
  )
}
