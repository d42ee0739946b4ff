import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { archiveOrganisation, archiveSpace } from '#src/features/oversee/exports/actions/archive.ts'
import { exportSpace } from '#src/features/oversee/exports/actions/export-space.ts'
import type { exportsApi } from '#src/features/oversee/exports/api.ts'
import { spoolFile, spoolLines } from '#src/platform/files/spooled-file.ts'
import { writeZip, type ZipPart } from '#src/platform/files/write-zip.ts'

export const exportsRoutes: Routes<typeof exportsApi> = {
  // JSON Lines has no registered type; this one is what readers know.
  space: (act, { spaceId }) => spoolLines(exportSpace(act), { name: `entente-${spaceId}.jsonl`, type: 'application/x-ndjson' }),
  archive: (act, { spaceId }) => spoolArchive(act, spaceId, archiveSpace(act)),
  organisation: (act) => spoolArchive(act, act.actor.organisationId, archiveOrganisation(act)),
}

const spoolArchive = ({ now }: Act, id: string, parts: AsyncIterable<ZipPart>) =>
  spoolFile(writeZip(parts), {
    name: `entente-${id}-${now.toZonedDateTimeISO('UTC').toPlainDate()}.zip`,
    type: 'application/zip',
  })
