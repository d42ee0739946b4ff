import { memo, type ReactNode } from 'react'
import { type MethodName, methodNames } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import type { RankingReply } from '#src/features/choose/assessments/web/ranking-protocol.ts'
import { ChartFrame } from '#src/ui/chart/ChartFrame.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly table: AssessmentTable; readonly answer: RankingReply; readonly sentence: string }

/** More rows than these are for the table behind the picture. */
const mostRows = 15

/** The candidates in the order of the weighted sum, each with its rank by every method and how often it is first. */
export function RankingPicture({ table, answer, sentence }: Props) {
  const t = useText()
  const formats = useFormats()
  const { ranking, firsts, samples } = answer
  const order = table.candidates
    .map((_, i) => i)
    .sort((i, j) => (ranking.methods.sum.ranks[i] ?? 0) - (ranking.methods.sum.ranks[j] ?? 0))
  const share = (i: number) => (firsts[i] ?? 0) / samples
  const rankOf = (name: MethodName, i: number) => ranking.methods[name].ranks[i] ?? 0
  return (
    <ChartFrame
      label={t('assessments.result')}
      sentence={sentence}
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
            cell: (i) => <bdi>{table.candidates[i]?.name}</bdi>,
            sortValue: (i) => table.candidates[i]?.name,
          },
          ...methodNames.map((name) => ({
            id: name,
            header: t(`assessments.method-${name}`),
            numeric: true,
            cell: (i: number) =>
              t('assessments.rank-and-figure', {
                rank: rankOf(name, i),
                figure: formats.number(ranking.methods[name].figures[i] ?? 0, { maximumFractionDigits: 3 }),
              }),
            sortValue: (i: number) => rankOf(name, i),
          })),
          {
            id: 'smaa',
            header: t('assessments.method-smaa'),
            numeric: true,
            cell: (i) => formats.percent(share(i), 1),
            sortValue: share,
          },
        ],
      }}
    >
      <div className={classes.scroll}>
        <div className={classes.ranking}>
          <span />
          {methodNames.map((name) => (
            <span key={name} className={classes.method}>
              {t(`assessments.method-${name}`)}
            </span>
          ))}
          <span className={classes.method}>{t('assessments.method-smaa')}</span>
          {order.slice(0, mostRows).map((i) => (
            <Row key={table.candidates[i]?.id} name={table.candidates[i]?.name ?? ''} first={share(i)}>
              {methodNames.map((name) => (
                <Cell
                  key={name}
                  rank={rankOf(name, i)}
                  length={Math.round(100 * lengthOf(ranking.methods[name].figures, i, name === 'vikor')) / 100}
                />
              ))}
            </Row>
          ))}
        </div>
      </div>
    </ChartFrame>
  )
}

/** Where a figure lies between the worst and the best of the method. */
function lengthOf(figures: readonly number[], i: number, lessIsBetter: boolean): number {
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  if (low === high) return 1
  const share = ((figures[i] ?? 0) - low) / (high - low)
  return lessIsBetter ? 1 - share : share
}

function Row({ name, first, children }: { readonly name: string; readonly first: number; readonly children: ReactNode }) {
  const formats = useFormats()
  return (
    <>
      <bdi className={classes.name}>{name}</bdi>
      {children}
      <span className={classes.odds}>
        <span className={classes.share}>{formats.percent(first)}</span>
        <span className={classes.track}>
          <span style={{ inlineSize: `${100 * first}%` }} />
        </span>
      </span>
    </>
  )
}

const Cell = memo(function Cell({ rank, length }: { readonly rank: number; readonly length: number }) {
  const formats = useFormats()
  return (
    <span className={classes.cell}>
      <span className={classes.rank} data-first={rank === 1}>
        {formats.number(rank)}
      </span>
      <span className={classes.track}>
        <span style={{ inlineSize: `${100 * length}%` }} />
      </span>
    </span>
  )
})
