import { completeJudgements, type Judgements } from '#src/methods/weights/judgements.ts'
import { principalEigenvector } from '#src/methods/weights/principal-eigenvector.ts'
import { type RandomIndex, randomIndex } from '#src/methods/weights/random-index.ts'

/** Saaty's bound: up to here judgements count as consistent enough. */
export const CONSISTENT_UP_TO = 0.1

export interface WorstJudgement {
  readonly row: number
  readonly column: number
  /** What was said, what the weights imply, and how many times the two differ (always above 1). */
  readonly given: number
  readonly implied: number
  readonly factor: number
}

export interface AhpWeights {
  readonly weights: readonly number[]
  readonly lambdaMax: number
  readonly consistencyIndex: number
  readonly consistencyRatio: number
  readonly randomIndex: number
  readonly consistent: boolean
  /** The judgement, above the diagonal, that spoils consistency most; null when all agree with the weights. */
  readonly worstJudgement: WorstJudgement | null
  /** Pairs that nobody judged. */
  readonly missing: number
}

/**
 * Weights from pairwise comparisons (Analytic Hierarchy Process) and how consistent the comparisons are.
 * Variants: principal right eigenvector, sum 1; consistency index (λmax − n) / (n − 1); its ratio to a random index,
 * Saaty 1980 unless chosen otherwise; consistent up to a ratio of 0.10. Missing comparisons after Harker: the entry is
 * 0 and the diagonal one more than the number missing in the row, so that nothing is invented for them. The worst
 * judgement is the one with the largest |ln(a·w_column / w_row)| (Saaty's error matrix); the first one where several tie.
 * Shapes: n × n; one triangle is enough, the other may be null. Judgements are ratios, usually 1/9 to 9, no unit.
 * Degenerate: one item weighs 1; one or two items are consistent, with ratio 0.
 * Errors: see completeJudgements and randomIndex. Cost: n² a step of the power iteration.
 * Source: Saaty 1980; Harker, Incomplete pairwise comparisons in the AHP, Mathematical Modelling 9, 1987; Saaty,
 * Decision-making with the AHP: why is the principal eigenvector necessary, EJOR 145, 2003.
 */
export function ahp(matrix: Judgements, { randomIndex: choice }: { readonly randomIndex?: RandomIndex } = {}): AhpWeights {
  const judgements = completeJudgements(matrix)
  const count = judgements.length
  const index = randomIndex(count, choice)
  const { value, vector } = principalEigenvector(judgements.map(harkerRow))
  // Rounding may put λmax a hair below n, which it never is.
  const lambdaMax = Math.max(count, value)
  const consistencyIndex = count < 3 ? 0 : snapToZero((lambdaMax - count) / (count - 1))
  const consistencyRatio = consistencyIndex === 0 ? 0 : consistencyIndex / index
  return {
    weights: vector,
    lambdaMax,
    consistencyIndex,
    consistencyRatio,
    randomIndex: index,
    consistent: consistencyRatio <= CONSISTENT_UP_TO,
    worstJudgement: findWorst(judgements, vector),
    missing: judgements.flat().filter((entry) => entry === null).length / 2,
  }
}

function harkerRow(row: readonly (number | null)[], i: number): readonly number[] {
  const missing = row.filter((entry) => entry === null).length
  return row.map((entry, j) => (i === j ? 1 + missing : (entry ?? 0)))
}

/** The eigenvalue carries rounding of about 1e-14; what is below cannot be told from perfect agreement. */
function snapToZero(value: number): number {
  return value < 1e-12 ? 0 : value
}

function findWorst(judgements: Judgements, weights: readonly number[]): WorstJudgement | null {
  let worst: WorstJudgement | null = null
  // Factors that differ in the last digits are the same: the first pair is named, on every machine.
  let largest = 1 + 1e-9
  judgements.forEach((row, i) => {
    row.forEach((given, j) => {
      if (j <= i || given === null) return
      const implied = weights[i]! / weights[j]!
      const factor = Math.max(given / implied, implied / given)
      if (factor <= largest) return
      largest = factor * (1 + 1e-9)
      worst = { row: i, column: j, given, implied, factor }
    })
  })
  return worst
}
