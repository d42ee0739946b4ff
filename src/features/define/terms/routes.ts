import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { listConsents } from '#src/core/consents/store.ts'
import { askMeaning, openTerm, writeMeaning } from '#src/features/define/terms/actions.ts'
import type { termsApi } from '#src/features/define/terms/api.ts'
import { canAskMeaning, canWriteMeaning } from '#src/features/define/terms/policy.ts'
import { listTerms } from '#src/features/define/terms/store.ts'
import { found } from '#src/kit/refusal.ts'

export const termsRoutes: Routes<typeof termsApi> = {
  list: (act, { spaceId }) => present(act, spaceId),
  open: async (act, { spaceId, ...wished }) => presentOne(act, spaceId, await openTerm(act, wished)),
  writeMeaning: async (act, { spaceId, id, meaning }) => {
    await writeMeaning(act, id, meaning)
    return presentOne(act, spaceId, id)
  },
  agree: async (act, { spaceId, id, meaning }) => {
    await askMeaning(act, id, meaning)
    return presentOne(act, spaceId, id)
  },
}

const presentOne = async (act: Act, spaceId: string, id: string) =>
  found((await present(act, spaceId)).find((one) => one.id === id))

async function present(act: Act, spaceId: string) {
  const open = await listConsents(act.db, spaceId, { open: true, subject: { kind: 'term' } })
  return (await listTerms(act.db, spaceId)).map((term) => {
    const asked = open.find(({ subject }) => subject.id === term.id)
    return {
      ...term,
      meanings: [...term.meanings],
      openConsentId: asked?.id ?? null,
      you: { write: canWriteMeaning(act.actor), agree: asked === undefined && canAskMeaning(act.actor) },
    }
  })
}
