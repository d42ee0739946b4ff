import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { addUploadedFile } from '#src/core/files/actions.ts'
import { listFiles } from '#src/core/files/store.ts'
import { listPartnerships } from '#src/core/partnerships/store.ts'
import { changeNeed, decideNeed, endNeed, shareNeed, stateNeed } from '#src/features/define/needs/actions.ts'
import type { needsApi } from '#src/features/define/needs/api.ts'
import type { Need } from '#src/features/define/needs/model.ts'
import { canChangeNeed, canDecideNeed, canShareNeed } from '#src/features/define/needs/policy.ts'
import { findNeed, listNeedShares, listNeeds } from '#src/features/define/needs/store.ts'
import { allow, found } from '#src/kit/refusal.ts'

export const needsRoutes: Routes<typeof needsApi> = {
  list: async (act, { spaceId }) => present(act, spaceId, await listNeeds(act.db, spaceId)),
  get: presentInFull,
  state: async (act, { spaceId, ...words }) => presentInFull(act, { spaceId, id: await stateNeed(act, words) }),
  change: async (act, { spaceId, id, ...words }) => {
    await changeNeed(act, id, words)
    return presentInFull(act, { spaceId, id })
  },
  decide: async (act, { spaceId, id, ...decision }) => {
    await decideNeed(act, id, decision)
    return presentInFull(act, { spaceId, id })
  },
  end: async (act, { spaceId, id, ...ending }) => {
    await endNeed(act, id, ending)
    return presentInFull(act, { spaceId, id })
  },
  share: async (act, { spaceId, id, ...sharing }) => {
    await shareNeed(act, id, sharing)
    return presentInFull(act, { spaceId, id })
  },
  addFile: (act, { params, query, body }) =>
    addUploadedFile(
      act,
      { ...params, ...query, content: body },
      {
        place: async (inside, { spaceId, id }) => {
          const need = found(await findNeed(inside.db, spaceId, id))
          allow(canChangeNeed(inside.actor, need))
          return { about: { kind: 'need', id }, audienceId: need.audienceId }
        },
      },
    ),
}

async function presentInFull(act: Act, { spaceId, id }: { spaceId: string; id: string }) {
  const [need] = await present(act, spaceId, [found(await findNeed(act.db, spaceId, id))])
  return { ...found(need), files: await listFiles(act.db, spaceId, { kind: 'need', id }) }
}

async function present(act: Act, spaceId: string, needs: readonly Need[]) {
  const shares = await listNeedShares(act.db, spaceId)
  const names = new Map(shares.length === 0 ? [] : (await listPartnerships(act.db)).map(({ id, name }) => [id, name] as const))
  return needs.map((need) => ({
    ...need,
    shares: shares
      .filter(({ needId }) => needId === need.id)
      .map(({ targetSpaceId, fields, sharedAt }) => ({
        targetSpaceId,
        partnership: names.get(targetSpaceId) ?? null,
        fields,
        sharedAt,
        outdated: Temporal.Instant.compare(sharedAt, need.changedAt) < 0,
      })),
    you: {
      change: canChangeNeed(act.actor, need),
      decide: canDecideNeed(act.actor, need),
      share: canShareNeed(act.actor, need),
    },
  }))
}
