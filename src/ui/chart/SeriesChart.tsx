import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { Column } from '../list/column.ts'
import { SideName } from '../side/SideName.tsx'
import { useFormats } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import { ChartFrame } from './ChartFrame.tsx'
import classes from './chart.module.css'
import { SeriesPicture } from './SeriesPicture.tsx'
import { type SeriesFigures, seriesRows, type TableRow } from './series.ts'

type Props = {
  readonly label: string
  readonly sentence: ReactNode
  readonly figures: SeriesFigures
  readonly format?: Intl.NumberFormatOptions
  readonly height?: number
}

// Below this width notes would run into each other: they stand below the picture instead.
const narrow = 560

/** Values over time, with target, expected range and what happened. */
export function SeriesChart({ label, sentence, figures, format = {}, height = 210 }: Props) {
  const t = useText()
  const formats = useFormats()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const number = (value: number) => formats.number(value, format)
  const { series, target } = figures
  const notes = series.flatMap((one) => one.points).filter((point) => point.note !== undefined)

  const columns: readonly Column<TableRow>[] = [
    {
      id: 'day',
      header: t('ui.day'),
      kind: 'date',
      value: ({ day }) => day,
      cell: ({ day }) => formats.day(day),
      sortValue: ({ day }) => day,
    },
    ...series.map((one, place) => ({
      id: `series-${place}`,
      header: one.name,
      numeric: true,
      kind: 'number' as const,
      value: (row: TableRow) => row.cells[place]?.value,
      cell: (row: TableRow) => cellWords(row.cells[place], number),
      sortValue: (row: TableRow) => row.cells[place]?.value,
    })),
    ...(target
      ? [
          {
            id: 'target',
            header: t('ui.target'),
            numeric: true,
            kind: 'number' as const,
            value: (row: TableRow) => row.target,
            cell: (row: TableRow) => (row.target === undefined ? '' : number(row.target)),
          },
        ]
      : []),
    ...(notes.length > 0
      ? [{ id: 'note', header: t('ui.note'), kind: 'text' as const, value: noteWords, cell: noteWords }]
      : []),
  ]
  return (
    <ChartFrame
      label={label}
      sentence={sentence}
      legend={series.flatMap(({ name, colour }) =>
        colour === undefined ? [] : [<SideName key={name} side={{ name, colour }} />],
      )}
      table={{ rows: seriesRows(figures), rowKey: (row) => row.day, columns }}
    >
      <div ref={ref} className={classes.picture} style={{ minBlockSize: height }}>
        {width > 0 ? (
          <SeriesPicture figures={figures} format={format} width={width} height={height} hasNotes={width >= narrow} />
        ) : null}
      </div>
      {width < narrow && notes.length > 0 ? (
        <ul className={classes.notes}>
          {notes.map((point) => (
            <li key={point.day}>
              <b>{formats.day(point.day, 'short')}</b> {point.note}
            </li>
          ))}
        </ul>
      ) : null}
    </ChartFrame>
  )
}

function cellWords(point: { readonly value: number } | undefined, number: (value: number) => string): string {
  return point ? number(point.value) : ''
}

function noteWords(row: TableRow): string {
  return row.cells.flatMap((cell) => cell?.note ?? []).join('; ')
}
