import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { listConsents } from '#src/core/consents/store.ts'
import { askConflictOutcome, nameConflictOwner } from '#src/features/define/conflicts/actions.ts'
import type { conflictsApi } from '#src/features/define/conflicts/api.ts'
import { canAskConflictOutcome, canNameConflictOwner } from '#src/features/define/conflicts/policy.ts'
import { listConflicts } from '#src/features/define/conflicts/store.ts'
import { found } from '#src/kit/refusal.ts'

export const conflictsRoutes: Routes<typeof conflictsApi> = {
  list: (act, { spaceId }) => present(act, spaceId),
  nameOwner: async (act, { spaceId, id, ...owner }) => {
    await nameConflictOwner(act, id, owner)
    return presentOne(act, { spaceId, id })
  },
  settle: async (act, { spaceId, id, ...outcome }) => {
    await askConflictOutcome(act, id, outcome)
    return presentOne(act, { spaceId, id })
  },
}

const presentOne = async (act: Act, { spaceId, id }: { spaceId: string; id: string }) =>
  found((await present(act, spaceId)).find((one) => one.id === id))

async function present(act: Act, spaceId: string) {
  const open = await listConsents(act.db, spaceId, { open: true, subject: { kind: 'conflict' } })
  return (await listConflicts(act.db, spaceId)).map((conflict) => {
    const asked = open.find(({ subject }) => subject.id === conflict.id)
    const [first, second] = conflict.parties
    return {
      ...conflict,
      parties: [first, second] as [string, string],
      openConsentId: asked?.id ?? null,
      you: {
        name: canNameConflictOwner(act.actor, conflict),
        settle: asked === undefined && canAskConflictOutcome(act.actor, conflict),
      },
    }
  })
}
