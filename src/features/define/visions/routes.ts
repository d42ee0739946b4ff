import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { listConsents } from '#src/core/consents/store.ts'
import { askRatification, writeVision } from '#src/features/define/visions/actions.ts'
import type { visionsApi } from '#src/features/define/visions/api.ts'
import { visionState } from '#src/features/define/visions/model.ts'
import { canAskRatification, canWriteVision } from '#src/features/define/visions/policy.ts'
import { listVisions } from '#src/features/define/visions/store.ts'
import { found } from '#src/kit/refusal.ts'

export const visionsRoutes: Routes<typeof visionsApi> = {
  list: (act, { spaceId }) => present(act, spaceId),
  write: async (act, { spaceId, ...words }) => presentOne(act, { spaceId, id: await writeVision(act, words) }),
  ratify: async (act, { spaceId, id, reason }) => {
    await askRatification(act, id, reason)
    return presentOne(act, { spaceId, id })
  },
}

const presentOne = async (act: Act, { spaceId, id }: { spaceId: string; id: string }) =>
  found((await present(act, spaceId)).find((one) => one.id === id))

async function present(act: Act, spaceId: string) {
  const visions = await listVisions(act.db, spaceId)
  const consents = await listConsents(act.db, spaceId, { subject: { kind: 'vision' } })
  return visions.map((vision, place) => {
    const asked = consents.filter(({ subject }) => subject.id === vision.id)
    const state = visionState(vision, visions, asked)
    const latest = asked.find(({ settledAt, outcome }) => settledAt === null || outcome === 'agreed')
    return {
      ...vision,
      points: [...vision.points],
      state,
      openConsentId: asked.find(({ settledAt }) => settledAt === null)?.id ?? null,
      ratifications: (latest?.answers ?? [])
        .filter(({ agreed }) => agreed)
        .map(({ organisationId, seatId, answeredAt }) => ({ organisationId, seatId, at: answeredAt })),
      you: {
        write: place === 0 && state !== 'asked' && canWriteVision(act.actor),
        ask: place === 0 && (state === 'draft' || state === 'declined') && canAskRatification(act.actor),
      },
    }
  })
}
