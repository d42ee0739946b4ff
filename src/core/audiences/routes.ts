import type { Routes } from '#src/core/acting/routes.ts'
import type { audiencesApi } from '#src/core/audiences/api.ts'
import { listAudiences } from '#src/core/audiences/store.ts'

export const audiencesRoutes: Routes<typeof audiencesApi> = {
  list: async (act, { spaceId }) =>
    (await listAudiences(act.db, spaceId)).map((one) => ({
      ...one,
      organisations: [...one.organisations],
      seats: [...one.seats],
    })),
}
