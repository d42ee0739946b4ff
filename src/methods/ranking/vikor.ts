import { extent, max } from 'simple-statistics'
import { checkNumber } from '#src/methods/number-checks.ts'
import { checkTable, type DecisionTable } from '#src/methods/ranking/decision-table.ts'
import type { Normalisation } from '#src/methods/ranking/normalise.ts'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'
import { scaleTable } from '#src/methods/ranking/scaled-columns.ts'
import { compareWithTies, isTied } from '#src/methods/ties.ts'

export interface Vikor {
  /** Group utility (weighted sum of regrets), greatest single regret, and their compromise; less is better. */
  readonly s: readonly number[]
  readonly r: readonly number[]
  readonly q: readonly number[]
  /** By q. */
  readonly ranks: readonly number[]
  readonly ranksByS: readonly number[]
  readonly ranksByR: readonly number[]
  readonly ideal: readonly number[]
  readonly antiIdeal: readonly number[]
  /** The compromise solution: one alternative, or several when the first has no clear advantage or is not stable. */
  readonly compromise: readonly number[]
  readonly acceptableAdvantage: boolean
  readonly acceptableStability: boolean
  readonly v: number
}

/**
 * VIKOR: a compromise between the greatest good of all criteria and the smallest regret on any one.
 * Variants: the strategy weight v is ½ unless stated; regrets are linear between the best and the worst value that an
 * alternative reaches, so a `normalisation` that only rescales changes nothing; advantage needs Q(second) − Q(first)
 * ≥ 1 / (n − 1), stability means that the first by Q is also first by S or by R.
 * Degenerate: a criterion without differences causes no regret; one alternative alone is its own compromise; if all are
 * the same, all are tied with q 0.
 * Errors: those of checkTable, out-of-range (v outside 0–1; negative values under "max" and "sum").
 * Source: Opricovic and Tzeng, Compromise solution by MCDM methods, EJOR 156, 2004.
 */
export function vikor(
  table: DecisionTable,
  { normalisation = 'none', v = 0.5 }: { readonly normalisation?: Normalisation; readonly v?: number } = {},
): Vikor {
  const checked = checkTable(table)
  checkNumber(v, 'v', { atLeast: 0, atMost: 1 })
  const scaled = scaleTable(checked, normalisation, 'kept')
  const { ideal, antiIdeal, regrets } = findRegrets(scaled, checked)
  const s = regrets.map((row) => row.reduce((sum, regret) => sum + regret, 0))
  const r = regrets.map((row) => max(row))
  const [sShare, rShare] = [positions(s), positions(r)]
  const q = sShare.map((share, i) => v * share + (1 - v) * rShare[i]!)
  const ranks = rankScores(q, { best: 'lowest', scale: 1 })
  const ranksByS = rankScores(s, { best: 'lowest', scale: 1 })
  const ranksByR = rankScores(r, { best: 'lowest', scale: 1 })
  return { s, r, q, ranks, ranksByS, ranksByR, ideal, antiIdeal, ...findCompromise(q, { ranks, ranksByS, ranksByR }), v }
}

function findRegrets(
  scaled: readonly (readonly number[])[],
  { directions, weights }: { readonly directions: readonly string[]; readonly weights: readonly number[] },
) {
  const columns = directions.map((direction, j) => {
    const column = scaled.map((row) => row[j]!)
    const [lowest, highest] = extent(column)
    return direction === 'max' ? { best: highest, worst: lowest } : { best: lowest, worst: highest }
  })
  const regrets = scaled.map((row) =>
    row.map((value, j) => {
      const { best, worst } = columns[j]!
      return isTied(best, worst) ? 0 : (weights[j]! * (best - value)) / (best - worst)
    }),
  )
  return { ideal: columns.map(({ best }) => best), antiIdeal: columns.map(({ worst }) => worst), regrets }
}

/** Where each value lies between the smallest (0) and the largest (1); all 0 where there is no difference. */
function positions(values: readonly number[]): readonly number[] {
  const [lowest, highest] = extent([...values])
  if (isTied(lowest, highest)) return values.map(() => 0)
  return values.map((value) => (value - lowest) / (highest - lowest))
}

function findCompromise(
  q: readonly number[],
  { ranks, ranksByS, ranksByR }: Record<'ranks' | 'ranksByS' | 'ranksByR', readonly number[]>,
) {
  const order = q.map((_, i) => i).sort((i, j) => ranks[i]! - ranks[j]! || i - j)
  const leaders = order.filter((i) => ranks[i] === 1)
  if (q.length === 1) return { compromise: leaders, acceptableAdvantage: true, acceptableStability: true }
  const best = q[leaders[0]!]!
  const needed = 1 / (q.length - 1)
  const acceptableAdvantage = compareWithTies(q[order[1]!]! - best, needed, 1) >= 0
  const acceptableStability = leaders.some((i) => ranksByS[i] === 1 || ranksByR[i] === 1)
  const close = order.filter((i) => compareWithTies(q[i]! - best, needed, 1) < 0)
  const seconds = order.filter((i) => ranks[i]! <= ranks[order[1]!]!)
  const compromise = !acceptableAdvantage ? close : acceptableStability ? leaders : seconds
  return { compromise, acceptableAdvantage, acceptableStability }
}
