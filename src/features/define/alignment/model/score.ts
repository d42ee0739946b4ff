import type { PartyView } from '#src/features/define/alignment/model/views.ts'
import type { Found } from '#src/features/define/conflicts/model.ts'
import { kendallW } from '#src/methods/agreement/kendall-w.ts'
import { MethodError } from '#src/methods/method-error.ts'

/** What each conflict about an objective takes from it. */
const costOfConflict = 10
const widest = 4

export interface Score {
  /** 0 to 100, over all objectives; null where nobody rated any. */
  readonly overall: number | null
  readonly objectives: readonly { readonly objectiveId: string; readonly score: number | null }[]
}

/**
 * How aligned the parties are: for each objective 100 where all find it equally important and 0 where they are four steps apart,
 * less ten for each conflict about it; over all, the mean. Two claims on one thing take ten from the whole.
 */
export function scoreOf(views: readonly PartyView[], conflicts: readonly Found[]): Score {
  const objectives = (views[0]?.objectives ?? []).map(({ objectiveId }, i) => {
    const ratings = views.flatMap((view) => view.objectives[i]?.importance ?? [])
    if (ratings.length < 2) return { objectiveId, score: null }
    const gap = Math.max(...ratings) - Math.min(...ratings)
    // The importance gap is counted as a distance already, not once more as a conflict.
    const others = conflicts.filter((one) => one.objectiveId === objectiveId && one.kind !== 'importance').length
    return { objectiveId, score: Math.max(0, 100 * (1 - gap / widest) - costOfConflict * others) }
  })
  const rated = objectives.flatMap(({ score }) => (score === null ? [] : [score]))
  const claims = conflicts.filter(({ objectiveId }) => objectiveId === null).length
  const mean = rated.length === 0 ? null : rated.reduce((sum, one) => sum + one, 0) / rated.length
  return { overall: mean === null ? null : Math.max(0, mean - costOfConflict * claims), objectives }
}

/** Kendall's W over the parties' orders by their points; null where there is nothing to order, or nobody orders anything. */
export function concordance(views: readonly PartyView[]): number | null {
  const points = views.map(({ objectives }) => objectives.map((one) => one.points))
  if (points.length < 2 || points.some((row) => row.length < 2 || row.some((one) => one === null))) return null
  try {
    return kendallW(points).w
  } catch (problem) {
    if (problem instanceof MethodError && problem.code === 'no-variation') return null
    throw problem
  }
}
