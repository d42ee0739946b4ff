import type { Assessor } from '#src/features/choose/assessments/model/reading.ts'
import { type Criteria, leavesOf } from '#src/features/choose/selections/model/criteria.ts'
import { kendallW } from '#src/methods/agreement/kendall-w.ts'
import { outlyingRaters } from '#src/methods/agreement/outlying-raters.ts'
import { MethodError } from '#src/methods/method-error.ts'

/** One score on which assessors lie apart: who is highest and who is lowest should talk. */
export interface Dispute {
  readonly candidateId: string
  readonly criterion: string
  readonly lowest: number
  readonly highest: number
  readonly low: readonly string[]
  readonly high: readonly string[]
}

export interface Disagreement {
  readonly scorers: number
  /** Of one mind on the order of the candidates, 0 to 1; null where it cannot be told. */
  readonly agreement: number | null
  /** The widest first. */
  readonly disputes: readonly Dispute[]
  /** Assessors who lie far from all others, with how generous (above 0) or strict they are. */
  readonly outlying: readonly { readonly seatId: string; readonly leaning: number }[]
}

/** Two whole steps apart is a difference that an average must not hide. */
const wide = 2
const mostShown = 12

/** Where those who scored do not agree, and with whom to talk. */
export function findDisagreement(
  criteria: Criteria,
  candidates: readonly { readonly id: string }[],
  assessors: readonly Assessor[],
): Disagreement {
  const leaves = leavesOf(criteria).filter(({ kind }) => kind === 'scale')
  const scorers = assessors.filter(({ scores }) => Object.keys(scores).length > 0)
  const cells = candidates.flatMap(({ id }) => leaves.map(({ key }) => ({ candidateId: id, criterion: key })))
  const ratings = scorers.map(({ scores }) =>
    cells.map(({ candidateId, criterion }) => scores[criterion]?.[candidateId]?.score ?? null),
  )
  const disputes = cells.flatMap((cell, at): Dispute[] => {
    const given = ratings.flatMap((row, i) => (row[at] == null ? [] : [{ seatId: scorers[i]!.seatId, score: row[at] }]))
    const scores = given.map(({ score }) => score)
    const [lowest, highest] = [Math.min(...scores), Math.max(...scores)]
    if (given.length < 2 || highest - lowest < wide) return []
    const who = (score: number) => given.filter((one) => one.score === score).map(({ seatId }) => seatId)
    return [{ ...cell, lowest, highest, low: who(lowest), high: who(highest) }]
  })
  return {
    scorers: scorers.length,
    agreement: agreementOf(ratings, candidates.length, leaves.length),
    disputes: disputes.toSorted((one, other) => other.highest - other.lowest - (one.highest - one.lowest)).slice(0, mostShown),
    outlying: outlyingOf(ratings, scorers),
  }
}

/** Everybody's order of the candidates, by the mean of what each gave. */
function agreementOf(ratings: readonly (readonly (number | null)[])[], candidates: number, leaves: number): number | null {
  const means = ratings.map((row) =>
    Array.from({ length: candidates }, (_, i) => {
      const own = row.slice(i * leaves, (i + 1) * leaves).filter((score) => score !== null)
      return own.length === 0 ? null : own.reduce((sum, one) => sum + one, 0) / own.length
    }),
  )
  return orNull(() => kendallW(means).w)
}

function outlyingOf(ratings: readonly (readonly (number | null)[])[], scorers: readonly Assessor[]) {
  const found = orNull(() => outlyingRaters(ratings))
  if (!found) return []
  return found.outlying.map((i) => ({ seatId: scorers[i]!.seatId, leaning: found.raters[i]!.leaning }))
}

/** Too few, or all the same: that is an answer, and the screen has words for it. */
function orNull<T>(compute: () => T): T | null {
  try {
    return compute()
  } catch (problem) {
    if (problem instanceof MethodError) return null
    throw problem
  }
}
