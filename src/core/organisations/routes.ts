import type { Routes } from '#src/core/acting/routes.ts'
import { changeOrganisation, foundOrganisation, setClosedDays, setIdentifiers } from '#src/core/organisations/actions.ts'
import type { organisationsApi } from '#src/core/organisations/api.ts'
import { findOrganisation, listOrganisations } from '#src/core/organisations/store.ts'
import { found } from '#src/kit/refusal.ts'

export const organisationsRoutes: Routes<typeof organisationsApi> = {
  found: (act, { title, ...profile }) => foundOrganisation(act, { profile, title }),
  list: (act, { search }) => listOrganisations(act.db, search),
  get: async (act, { id }) => found(await findOrganisation(act.db, id)),
  change: changeOrganisation,
  setIdentifiers: (act, { identifiers }) => setIdentifiers(act, identifiers),
  setClosedDays: (act, { closedDays }) => setClosedDays(act, closedDays),
}
