import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useMemo } from 'react'
import { useFormats, useLocale } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import { ChartFrame } from './ChartFrame.tsx'
import classes from './chart.module.css'
import { DotBandPicture, DotLegend } from './DotBandPicture.tsx'
import { type Dot, type DotBand, heightOf, rowsOfDots } from './dot-map.ts'

type Props = {
  readonly label: string
  readonly sentence: ReactNode
  /** From the first to the last in the line of reading. */
  readonly bands: readonly DotBand[]
  readonly dots: readonly Dot[]
  readonly valueName: string
  readonly format: (value: number) => string
  readonly onOpen: (id: string) => void
}

const height = 330
const head = 30
const dotRows = 22

/** Every thing as a dot: its value is its height, its state the band it stands in. Where dots have no room they become a bar with their number. */
export function DotMap({ label, sentence, bands, dots, valueName, format, onOpen }: Props) {
  const t = useText()
  const formats = useFormats()
  const { direction } = useLocale()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const scale = useMemo(() => heightOf(dots.map(({ value }) => value)), [dots])
  const rows = useMemo(() => rowsOfDots(dots, scale, dotRows), [dots, scale])
  const words = scale.ticks.map(format)
  const gutter = 12 + Math.max(...words.map((word) => word.length)) * 7
  const bandWidth = Math.max(24, (width - gutter) / bands.length)
  const isNamed = bandWidth >= 130
  const isMirrored = direction === 'rtl'
  const y = (share: number) => head + (height - head - 14) * (1 - share)
  const byBand = useMemo(() => Map.groupBy(dots, ({ band }) => band), [dots])
  const table = bands.map((band) => ({ band, dots: byBand.get(band.id) ?? [] }))
  return (
    <ChartFrame
      label={label}
      sentence={sentence}
      legend={isNamed ? undefined : bands.map((band) => <DotLegend key={band.id} band={band} />)}
      table={{
        rows: table,
        rowKey: ({ band }) => band.id,
        columns: [
          { id: 'band', header: t('ui.band'), kind: 'text', value: ({ band }) => band.name, cell: ({ band }) => band.name },
          {
            id: 'count',
            header: t('ui.number'),
            numeric: true,
            kind: 'number',
            value: ({ dots: own }) => own.length,
            cell: ({ dots: own }) => formats.number(own.length),
          },
          {
            id: 'sum',
            header: valueName,
            numeric: true,
            kind: 'number',
            value: (row) => sumOf(row.dots),
            cell: (row) => format(sumOf(row.dots)),
          },
          {
            id: 'largest',
            header: t('ui.largest'),
            kind: 'text',
            value: (row) => largestOf(row.dots)?.words(),
            cell: (row) => largestOf(row.dots)?.words() ?? '',
          },
        ],
      }}
    >
      <div ref={ref} className={classes.picture} style={{ minBlockSize: height }}>
        {width > 0 ? (
          <svg width={width} height={height} className={classes.series} aria-hidden="true">
            {scale.ticks.map((tick, place) => (
              <g key={tick}>
                <path className={classes.grid} d={`M${isMirrored ? 0 : gutter} ${y(scale.at(tick))}h${width - gutter}`} />
                <text x={isMirrored ? width - gutter + 8 : gutter - 8} y={y(scale.at(tick)) + 4} textAnchor="end">
                  {words[place]}
                </text>
              </g>
            ))}
            {bands.map((band, place) => (
              <DotBandPicture
                key={band.id}
                band={band}
                rows={rows.filter((row) => row.band === band.id)}
                box={{
                  x: isMirrored ? width - gutter - (place + 1) * bandWidth : gutter + place * bandWidth,
                  width: bandWidth,
                }}
                isNamed={isNamed}
                isMirrored={isMirrored}
                yOf={(row) => y((row + 0.5) / dotRows)}
                onOpen={onOpen}
              />
            ))}
          </svg>
        ) : null}
      </div>
    </ChartFrame>
  )
}

const sumOf = (dots: readonly Dot[]) => dots.reduce((sum, { value }) => sum + value, 0)

const largestOf = (dots: readonly Dot[]) =>
  dots.reduce<Dot | undefined>((most, dot) => (most && most.value >= dot.value ? most : dot), undefined)
