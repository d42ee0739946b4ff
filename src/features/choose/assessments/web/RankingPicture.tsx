import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { type MethodName, methodNames } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import { cellWriter } from '#src/features/choose/assessments/web/cell-writer.ts'
import { LiveWords } from '#src/features/choose/assessments/web/LiveWords.tsx'
import type { LiveRanking } from '#src/features/choose/assessments/web/live-ranking.ts'
import { figuresBy, placesBy, type Settled, type Standing } from '#src/features/choose/assessments/web/ranking-protocol.ts'
import { useNumberTexts } from '#src/features/choose/assessments/web/useNumberTexts.ts'
import { ChartFrame } from '#src/ui/chart/ChartFrame.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly table: AssessmentTable
  readonly live: LiveRanking
  readonly settled: Settled
  readonly say: (standing: Standing) => string
}

/** More rows than these are for the table behind the picture. */
const mostRows = 15

/**
 * The candidates in the order of the weighted sum, each with its rank by every method and how often it is first. While a weight is
 * dragged the numbers follow and the rows stay where they are: what moves under the eyes cannot be read.
 */
export function RankingPicture({ table, live, settled, say }: Props) {
  const t = useText()
  const formats = useFormats()
  const { firsts, samples } = settled
  const order = useMemo(() => inOrder(placesBy(settled, 'sum')), [settled])
  const share = (i: number) => (firsts[i] ?? 0) / samples
  const rankOf = (name: MethodName, i: number) => placesBy(settled, name)[i] ?? 0
  return (
    <ChartFrame
      label={t('assessments.result')}
      sentence={<LiveWords live={live} say={say} />}
      legend={
        order.length > mostRows ? <span>{t('assessments.first-rows', { rows: mostRows, all: order.length })}</span> : undefined
      }
      table={{
        rows: order,
        rowKey: (i) => table.candidates[i]?.id ?? '',
        columns: [
          {
            id: 'name',
            header: t('candidates.field-name'),
            kind: 'text',
            value: (i) => table.candidates[i]?.name,
            cell: (i) => <bdi>{table.candidates[i]?.name}</bdi>,
            sortValue: (i) => table.candidates[i]?.name,
          },
          ...methodNames.map((name) => ({
            id: name,
            header: t(`assessments.method-${name}`),
            numeric: true,
            kind: 'number' as const,
            value: (i: number) => rankOf(name, i),
            cell: (i: number) =>
              t('assessments.rank-and-figure', {
                rank: rankOf(name, i),
                figure: formats.number(figuresBy(settled, name)[i] ?? 0, { maximumFractionDigits: 3 }),
              }),
            sortValue: (i: number) => rankOf(name, i),
          })),
          {
            id: 'smaa',
            header: t('assessments.method-smaa'),
            numeric: true,
            kind: 'number',
            value: share,
            cell: (i) => formats.percent(share(i), 1),
            sortValue: share,
          },
        ],
      }}
    >
      <Rows table={table} live={live} order={order} />
    </ChartFrame>
  )
}

const inOrder = (places: Uint16Array) => [...places.keys()].toSorted((one, other) => (places[one] ?? 0) - (places[other] ?? 0))

type RowsProps = { readonly table: AssessmentTable; readonly live: LiveRanking; readonly order: readonly number[] }

function Rows({ table, live, order }: RowsProps) {
  const t = useText()
  const texts = useNumberTexts()
  const box = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => order.slice(0, mostRows), [order])
  useLayoutEffect(
    () => (box.current ? live.follow({ onStanding: cellWriter(box.current, shown, texts) }) : undefined),
    [live, shown, texts],
  )
  return (
    <div className={classes['ranking-box']}>
      <div className={classes.ranking} ref={box}>
        <span className={classes.corner} />
        {methodNames.map((name) => (
          <span key={name} className={classes.method}>
            {t(`assessments.method-${name}`)}
          </span>
        ))}
        <span className={classes.method}>{t('assessments.method-smaa')}</span>
        {shown.map((i) => (
          <Row key={table.candidates[i]?.id} name={table.candidates[i]?.name ?? ''} />
        ))}
      </div>
    </div>
  )
}

/** Drawn without numbers: those are written at every step. */
const Row = memo(function Row({ name }: { readonly name: string }) {
  return (
    <>
      <bdi className={classes.name}>{name}</bdi>
      {methodNames.map((method) => (
        <span key={method} className={classes.cell}>
          <span className={classes.rank} data-rank />
          <span className={classes.track} data-length />
        </span>
      ))}
      <span className={classes.odds}>
        <span className={classes.share} data-share />
        <span className={classes.track} data-length />
      </span>
    </>
  )
})
