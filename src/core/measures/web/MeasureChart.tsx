import type { DescribedValue, MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { useReadingWords } from '#src/core/measures/web/useReadingWords.tsx'
import { SeriesChart } from '#src/ui/chart/SeriesChart.tsx'
import type { SeriesFigures } from '#src/ui/chart/series.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly measure: MeasureDetails }

/** The course of the values that can be compared with today's, with the targets of every version. */
export function MeasureChart({ measure }: Props) {
  const t = useText()
  const reading = useReadingWords()
  const { unit } = measure.definition
  return (
    <Section
      title={t('measures.course')}
      help={measure.reading.pattern ? t('measures.pattern-help') : undefined}
      aside={unit === '' ? undefined : t('measures.in-unit', { unit })}
    >
      <SeriesChart
        label={measure.definition.name}
        sentence={reading(measure)}
        figures={figuresOf(measure)}
        format={{ maximumFractionDigits: measure.reading.places }}
      />
    </Section>
  )
}

function figuresOf(measure: MeasureDetails): SeriesFigures {
  const { definition, definitions, values, reading, steps } = measure
  const signals = new Set(reading.pattern?.signals.map(({ start }) => start))
  const shown = values.filter((one) => one.value !== null && unitOf(definitions, one) === definition.unit)
  const first = shown[0]?.start ?? ''
  const points = shown.map((one) => ({
    day: one.start,
    value: Number(one.value),
    ...(signals.has(one.start) ? { signal: true } : {}),
    ...(one.note === '' ? {} : { note: one.note }),
  }))
  const { pattern } = reading
  const isSteady = pattern && !pattern.trend && !pattern.shift
  const last = points.at(-1)?.day ?? ''
  const before = steps.findLast((step) => step.from <= first)
  const target = [
    ...(before ? [{ from: first, value: Number(before.value) }] : []),
    ...steps
      .filter((step) => step.from > first && step.from <= last)
      .map(({ from, value }) => ({ from, value: Number(value) })),
  ]
  return {
    series: [{ name: definition.name, points }],
    ...(definition.direction !== 'within' && target.length > 0 ? { target } : {}),
    ...(definition.direction === 'within' && before?.upTo
      ? { expected: [Number(before.value), Number(before.upTo)] as const }
      : isSteady
        ? { expected: [pattern.lower, pattern.upper] as const, centre: pattern.centre }
        : {}),
  }
}

const unitOf = (definitions: MeasureDetails['definitions'], { definition }: DescribedValue) =>
  definitions.find(({ number }) => number === definition)?.unit
