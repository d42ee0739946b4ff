import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import type { Settled } from '#src/features/choose/assessments/web/ranking-protocol.ts'
import { ChartFrame } from '#src/ui/chart/ChartFrame.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly table: AssessmentTable; readonly settled: Settled }

const mostRows = 10
/** Ranks told apart by shade; the rest are one. */
const shades = [1, 0.62, 0.36, 0.18]

/** How often each candidate has each rank, over all weightings that respect the order. */
export function Chances({ table, settled }: Props) {
  const t = useText()
  const formats = useFormats()
  const { ranks, samples } = settled
  const share = (i: number, rank: number) => (ranks[i]?.[rank] ?? 0) / samples
  const order = table.candidates.map((_, i) => i).sort((i, j) => share(j, 0) - share(i, 0) || share(j, 1) - share(i, 1))
  const never = order.filter((i) => share(i, 0) === 0)
  const nameAt = (i: number) => isolated(table.candidates[i]?.name ?? '')
  const best = order[0] ?? 0
  const shown = Math.min(4, table.candidates.length)
  const places = Array.from({ length: shown }, (_, rank) => rank)
  return (
    <ChartFrame
      label={t('assessments.chances')}
      sentence={
        order.every((i) => share(i, 0) === 1)
          ? t('assessments.chances-level', { samples })
          : t('assessments.chances-sentence', {
              name: nameAt(best),
              share: formats.percent(share(best, 0)),
              never: never.length,
              samples,
            })
      }
      legend={places.map((rank) => (
        <span key={rank}>
          <span className={classes.shade} style={{ opacity: shades[rank] }} aria-hidden>
            ■
          </span>{' '}
          {t('assessments.place', { rank: rank + 1 })}
        </span>
      ))}
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
          },
          ...places.map((rank) => ({
            id: `rank-${rank}`,
            header: t('assessments.place', { rank: rank + 1 }),
            numeric: true,
            kind: 'number' as const,
            value: (i: number) => share(i, rank),
            cell: (i: number) => formats.percent(share(i, rank), 1),
            sortValue: (i: number) => share(i, rank),
          })),
        ],
      }}
    >
      <div className={classes.chances}>
        {order.slice(0, mostRows).map((i) => (
          <Line
            key={table.candidates[i]?.id}
            name={table.candidates[i]?.name ?? ''}
            shares={places.map((rank) => share(i, rank))}
          />
        ))}
      </div>
    </ChartFrame>
  )
}

function Line({ name, shares }: { readonly name: string; readonly shares: readonly number[] }) {
  const formats = useFormats()
  return (
    <>
      <bdi className={classes.name}>{name}</bdi>
      <span className={classes['stack-bar']}>
        {shares.map((share, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rank is its place
          <span key={rank} style={{ inlineSize: `${100 * share}%`, opacity: shades[rank] }} />
        ))}
      </span>
      <span className={classes.share}>{formats.percent(shares[0] ?? 0)}</span>
    </>
  )
}
