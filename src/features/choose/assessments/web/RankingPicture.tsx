import { memo } from 'react'
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
function Picture({ table, answer, sentence }: Props) {
  const t = useText()
  const formats = useFormats()
  const { ranking, firsts, samples } = answer
  const order = table.candidates
    .map((_, i) => i)
    .sort((i, j) => (ranking.methods.sum.ranks[i] ?? 0) - (ranking.methods.sum.ranks[j] ?? 0))
  const share = (i: number) => (firsts[i] ?? 0) / samples
  const ends = endsOf(ranking)
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
                figure: formats.number(ranking.methods[name].figures[i] ?? 0, { maximumFractionDigits: 3 }),
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
            <Row
              key={table.candidates[i]?.id}
              name={table.candidates[i]?.name ?? ''}
              first={rounded(share(i), 1000)}
              cells={methodNames
                .map(
                  (name) => `${rankOf(name, i)} ${rounded(lengthOf(ends[name], ranking.methods[name].figures[i] ?? 0), 100)}`,
                )
                .join(',')}
            />
          ))}
        </div>
      </div>
    </ChartFrame>
  )
}

/** Drawn when an answer comes, not when a weight has moved and waits for its answer. */
export const RankingPicture = memo(Picture)

interface Ends {
  readonly worst: number
  readonly best: number
}

/** The worst and the best figure of each method; of VIKOR's, less is better. */
function endsOf({ methods }: RankingReply['ranking']): Record<MethodName, Ends> {
  const ends = (name: MethodName): Ends => {
    const { figures } = methods[name]
    const [low, high] = [Math.min(...figures), Math.max(...figures)]
    return name === 'vikor' ? { worst: high, best: low } : { worst: low, best: high }
  }
  return { sum: ends('sum'), topsis: ends('topsis'), vikor: ends('vikor'), promethee: ends('promethee') }
}

/** Where a figure lies between the worst and the best of the method. */
const lengthOf = ({ worst, best }: Ends, figure: number) => (worst === best ? 1 : (figure - worst) / (best - worst))

const rounded = (share: number, steps: number) => Math.round(share * steps) / steps

interface RowProps {
  readonly name: string
  readonly first: number
  /** Rank and length of each method, as text: a row is drawn anew when it would look another way, and only then. */
  readonly cells: string
}

const Row = memo(function Row({ name, first, cells }: RowProps) {
  const formats = useFormats()
  return (
    <>
      <bdi className={classes.name}>{name}</bdi>
      {cells.split(',').map((cell, place) => {
        const [rank, length] = cell.split(' ').map(Number)
        return <Cell key={methodNames[place]} rank={rank ?? 0} length={length ?? 0} />
      })}
      <span className={classes.odds}>
        <span className={classes.share}>{formats.percent(first)}</span>
        <Bar share={first} />
      </span>
    </>
  )
})

const Cell = memo(function Cell({ rank, length }: { readonly rank: number; readonly length: number }) {
  const formats = useFormats()
  return (
    <span className={classes.cell}>
      <span className={classes.rank} data-first={rank === 1}>
        {formats.number(rank)}
      </span>
      <Bar share={length} />
    </span>
  )
})

/** Stretched and not made longer: the page is painted anew and not laid out. */
const Bar = ({ share }: { readonly share: number }) => (
  <span className={classes.track}>
    <span style={{ transform: `scaleX(${share})` }} />
  </span>
)
