import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { answerConsent, withdrawConsent } from '#src/core/consents/actions.ts'
import type { consentsApi } from '#src/core/consents/api.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { canAnswerConsent } from '#src/core/consents/policy.ts'
import { listConsents } from '#src/core/consents/store.ts'

export const consentsRoutes: Routes<typeof consentsApi> = {
  list: async (act, { spaceId, open }) =>
    (await listConsents(act.db, spaceId, { open: open === undefined ? undefined : open === 'true' })).map((one) =>
      present(act, one),
    ),
  answer: async (act, { id, agreed, reason }) => present(act, await answerConsent(act, id, { agreed, reason })),
  withdraw: async (act, { id }) => present(act, await withdrawConsent(act, id)),
}

function present(act: Act, consent: Consent) {
  return {
    ...consent,
    askedOf: [...consent.askedOf],
    answers: [...consent.answers],
    awaitsYou: canAnswerConsent(act.actor, consent),
  }
}
