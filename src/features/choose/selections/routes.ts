import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { changeSelection, setCriteria, shareSelection, startSelection } from '#src/features/choose/selections/actions.ts'
import type { selectionsApi } from '#src/features/choose/selections/api.ts'
import { canEndSelection, canShareSelection, canWorkOnSelection } from '#src/features/choose/selections/policy.ts'
import { countCandidates, findSelection, listCriteriaVersions, listSelections } from '#src/features/choose/selections/store.ts'
import { found } from '#src/kit/refusal.ts'

export const selectionsRoutes: Routes<typeof selectionsApi> = {
  list: async (act, { spaceId }) => {
    const counts = await countCandidates(act.db, spaceId)
    return (await listSelections(act.db, spaceId)).map((one) => ({ ...one, candidates: counts.get(one.id) ?? 0 }))
  },
  get: (act, { spaceId, id }) => present(act, spaceId, id),
  start: async (act, { spaceId: _space, ...wished }) => ({ id: await startSelection(act, wished) }),
  change: async (act, { id, title, purpose }) => {
    await changeSelection(act, id, { title, purpose })
    return { done: true }
  },
  share: async (act, { id }) => {
    await shareSelection(act, id)
    return { done: true }
  },
  setCriteria: async (act, { id, criteria, reason }) => ({ version: await setCriteria(act, id, { criteria, reason }) }),
}

async function present(act: Act, spaceId: string, id: string) {
  const selection = found(await findSelection(act.db, spaceId, id))
  const versions = await listCriteriaVersions(act.db, spaceId, id)
  const audience = found(await findAudience(act.db, spaceId, selection.audienceId))
  const people = (await listMembers(act.db, spaceId)).map(({ seatId, name }) => ({ seatId, name }))
  return {
    ...selection,
    version: versions[0]?.version ?? 0,
    criteria: versions[0]?.criteria ?? [],
    versions,
    seenBy: { kind: audience.kind, seats: [...audience.seats] },
    people,
    you: {
      work: canWorkOnSelection(act.actor, selection),
      end: canEndSelection(act.actor, selection),
      share: audience.kind === 'people' && canShareSelection(act.actor),
    },
  }
}
