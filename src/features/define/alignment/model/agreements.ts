import type { PartyView } from '#src/features/define/alignment/model/views.ts'
import type { Found } from '#src/features/define/conflicts/model.ts'

export interface Span {
  readonly low: number
  readonly high: number
}

/** An objective about which nothing stands against each other: what all said to it, from the lowest to the highest. */
export interface Agreement {
  readonly objectiveId: string
  readonly importance: Span | null
  readonly must: 'all' | 'some' | 'none'
  readonly horizon: Span | null
}

/** Where the parties agree: the objectives without a conflict, if at least two parties spoke. */
export function findAgreements(views: readonly PartyView[], conflicts: readonly Found[]): Agreement[] {
  const [first, second] = views
  if (!first || !second) return []
  const disputed = new Set(conflicts.map(({ objectiveId }) => objectiveId))
  return first.objectives.flatMap(({ objectiveId }, place) => {
    if (disputed.has(objectiveId)) return []
    const all = views.flatMap(({ objectives }) => objectives[place] ?? [])
    const musts = all.filter(({ must }) => must).length
    return [
      {
        objectiveId,
        importance: spanOf(all.map(({ importance }) => importance)),
        must: musts === all.length ? 'all' : musts === 0 ? 'none' : 'some',
        horizon: spanOf(all.map(({ horizon }) => horizon)),
      },
    ]
  })
}

/** What only one of them said is no agreement. */
function spanOf(said: readonly (number | null)[]): Span | null {
  const given = said.filter((one) => one !== null)
  return given.length < said.length ? null : { low: Math.min(...given), high: Math.max(...given) }
}
