import type { ReactNode } from 'react'
import { type Side, sideColour, sideStyle } from '../colours.ts'
import common from '../design/common.module.css'
import { Help } from '../help/Help.tsx'
import { SideName } from '../side/SideName.tsx'
import { signPaths } from '../side/signs.ts'
import { useFormats, useLocale } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import { Axis } from './Axis.tsx'
import { ChartFrame } from './ChartFrame.tsx'
import classes from './chart.module.css'
import { linearScale, niceTicks, type Range } from './scale.ts'

export type DifferenceRow = {
  readonly key: string
  readonly name: string
  /** Whose difference it is; of everybody without. */
  readonly side?: Side | undefined
  readonly value: number
  /** What it could be by chance; null where there is too little to tell. */
  readonly interval: Range | null
}

type Props = {
  readonly label: string
  readonly sentence: ReactNode
  readonly rows: readonly DifferenceRow[]
  readonly format?: Intl.NumberFormatOptions
}

/** Differences with what they could be by chance, around the line where nothing changed. */
export function Differences({ label, sentence, rows, format = { maximumFractionDigits: 1 } }: Props) {
  const t = useText()
  const formats = useFormats()
  const signed = (value: number) => formats.number(value, { ...format, signDisplay: 'exceptZero' })
  const sideName = ({ side }: DifferenceRow) => side?.name ?? t('ui.everybody')
  const intervalWords = ({ interval }: DifferenceRow) =>
    interval ? t('ui.from-to', { low: signed(interval[0]), high: signed(interval[1]) }) : t('ui.too-few-to-tell')
  const reach = Math.max(0.5, ...rows.flatMap(({ value, interval }) => [value, ...(interval ?? [])].map(Math.abs)))
  const ticks = niceTicks([-reach, reach], 4)
  const range: Range = [Math.min(-reach, ticks[0] ?? 0), Math.max(reach, ticks.at(-1) ?? 0)]
  const sides = [...new Map(rows.flatMap(({ side }) => (side ? [[side.colour, side] as const] : []))).values()]
  return (
    <ChartFrame
      label={label}
      sentence={sentence}
      legend={
        <>
          {sides.map((side) => (
            <SideName key={side.colour} side={side} />
          ))}
          <span className={common.quiet}>{t('ui.interval-note')}</span>
          <Help about={t('ui.interval')}>{t('ui.interval-help')}</Help>
        </>
      }
      table={{
        rows,
        rowKey: ({ key }) => key,
        columns: [
          {
            id: 'name',
            header: t('ui.theme'),
            kind: 'text',
            value: (row) => row.name,
            cell: (row) => row.name,
            sortValue: (row) => row.name,
          },
          { id: 'side', header: t('ui.side'), kind: 'text', value: sideName, cell: sideName },
          {
            id: 'value',
            header: t('ui.change'),
            numeric: true,
            kind: 'number',
            value: (row) => row.value,
            cell: (row) => signed(row.value),
            sortValue: (row) => row.value,
          },
          {
            id: 'interval',
            header: t('ui.interval'),
            numeric: true,
            kind: 'text',
            value: intervalWords,
            cell: intervalWords,
          },
        ],
      }}
    >
      <div className={classes.dumbbell}>
        {rows.map((row, place) => (
          <Row key={row.key} row={row} range={range} isNamed={rows[place - 1]?.name !== row.name} />
        ))}
        <span />
        <Axis range={range} ticks={ticks} words={signed} />
      </div>
    </ChartFrame>
  )
}

type RowProps = { readonly row: DifferenceRow; readonly range: Range; readonly isNamed: boolean }

function Row({ row: { name, side, value, interval }, range, isNamed }: RowProps) {
  const { direction } = useLocale()
  const scale = linearScale(range, direction === 'rtl' ? [100, 0] : [0, 100])
  const at = (one: number) => `${scale(one)}%`
  const differs = interval !== null && (interval[0] > 0 || interval[1] < 0)
  const sign = side ? signPaths[sideColour(side.colour).sign] : signPaths.circle
  return (
    <>
      <span className={classes.rowName} data-differs={differs} data-repeated={!isNamed}>
        {isNamed ? name : ''}
      </span>
      <span className={classes.plot}>
        <svg
          width="100%"
          height="26"
          className={classes.plotArea}
          aria-hidden="true"
          style={side ? sideStyle(side.colour) : {}}
        >
          <line className={classes.zero} x1={at(0)} x2={at(0)} y1="0" y2="100%" />
          {interval ? (
            <line
              className={side ? classes.interval : classes.ownInterval}
              x1={at(interval[0])}
              x2={at(interval[1])}
              y1="13"
              y2="13"
            />
          ) : null}
          <svg x={at(value)} y="13" overflow="visible" aria-hidden="true">
            <path
              className={side ? classes.sign : classes.ownSign}
              d={sign}
              data-open={interval === null}
              transform="scale(1.1)"
            />
          </svg>
        </svg>
      </span>
    </>
  )
}
