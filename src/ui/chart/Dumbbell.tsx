import type { ReactNode } from 'react'
import type { Side } from '../colours.ts'
import common from '../design/common.module.css'
import { SideName } from '../side/SideName.tsx'
import { useFormats } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import { Axis } from './Axis.tsx'
import { ChartFrame } from './ChartFrame.tsx'
import classes from './chart.module.css'
import { type DumbbellGap, DumbbellPlot, type DumbbellRow } from './DumbbellPlot.tsx'
import type { Range } from './scale.ts'

type Props = {
  readonly label: string
  readonly sentence: ReactNode
  /** The sides, in the order of every row's values. */
  readonly sides: readonly Side[]
  readonly rows: readonly DumbbellRow[]
  readonly range: Range
  readonly ticks: readonly number[]
  /** What the pale bars are: "90 % interval". */
  readonly note?: ReactNode
  readonly format?: Intl.NumberFormatOptions
}

/** Two or more views of the same things, side by side with the gap marked; never one average that hides it. */
export function Dumbbell({ label, sentence, sides, rows, range, ticks, note, format }: Props) {
  const t = useText()
  const formats = useFormats()
  const number = (value: number) => formats.number(value, format ?? { maximumFractionDigits: 1 })
  const wordsAt = (row: DumbbellRow, side: number) => {
    const value = row.values[side]
    return value === undefined ? t('ui.too-few') : number(value)
  }
  const signed = (value: number) =>
    formats.number(value, { ...(format ?? { maximumFractionDigits: 1 }), signDisplay: 'exceptZero' })
  const gapColumn = {
    id: 'gap',
    header: t('ui.gap'),
    numeric: true,
    kind: 'text' as const,
    value: ({ gap }: DumbbellRow) => (gap ? gapWords(gap) : null),
    cell: ({ gap }: DumbbellRow) => (gap ? gapWords(gap) : ''),
    sortValue: ({ gap }: DumbbellRow) => gap?.difference,
  }
  const gapWords = ({ from, to, difference, interval }: DumbbellGap) =>
    t('ui.gap-between', {
      first: sides[from]?.name,
      second: sides[to]?.name,
      gap: interval
        ? t('ui.value-in-interval', { value: signed(difference), low: signed(interval[0]), high: signed(interval[1]) })
        : t('ui.value-too-few', { value: signed(difference) }),
    })
  return (
    <ChartFrame
      label={label}
      sentence={sentence}
      legend={
        <>
          {sides.map((side) => (
            <SideName key={side.colour} side={side} />
          ))}
          {note ? <span className={common.quiet}>{note}</span> : null}
        </>
      }
      table={{
        rows,
        rowKey: (row) => row.name,
        columns: [
          {
            id: 'name',
            header: t('ui.theme'),
            kind: 'text',
            value: (row) => row.name,
            cell: (row) => row.name,
            sortValue: (row) => row.name,
          },
          ...sides.map((side, place) => ({
            id: `side-${place}`,
            header: side.name,
            numeric: true,
            kind: 'number' as const,
            value: (row: DumbbellRow) => row.values[place],
            cell: (row: DumbbellRow) => wordsAt(row, place),
            sortValue: (row: DumbbellRow) => row.values[place],
          })),
          ...(rows.some(({ gap }) => gap) ? [gapColumn] : []),
        ],
      }}
    >
      <div className={classes.dumbbell}>
        {rows.map((row) => (
          <DumbbellPlot key={row.name} row={row} sides={sides} range={range} ticks={ticks} />
        ))}
        <span />
        <Axis range={range} ticks={ticks} words={number} />
      </div>
    </ChartFrame>
  )
}
