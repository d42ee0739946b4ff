import type { Routes } from '#src/core/acting/routes.ts'
import { exportSpace } from '#src/features/oversee/exports/actions.ts'
import type { exportsApi } from '#src/features/oversee/exports/api.ts'
import { spoolLines } from '#src/platform/files/spooled-file.ts'

export const exportsRoutes: Routes<typeof exportsApi> = {
  // JSON Lines has no registered type; this one is what readers know.
  space: (act, { spaceId }) => spoolLines(exportSpace(act), { name: `entente-${spaceId}.jsonl`, type: 'application/x-ndjson' }),
}
