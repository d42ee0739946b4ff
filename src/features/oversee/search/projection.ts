import type { Projection } from '#src/core/ledger/actions.ts'
import { removeDocument, saveDocument } from '#src/features/oversee/search/store.ts'

/** Keeps the search in step with what was recorded: the last word about a subject counts. */
export const projectSearch: Projection = async (act, entries) => {
  const latest = new Map(
    entries.filter((entry) => entry.searchable !== undefined).map((entry) => [`${entry.spaceId}/${entry.subject.id}`, entry]),
  )
  for (const { spaceId, audienceId, subject, searchable } of latest.values()) {
    if (searchable) await saveDocument(act.db, { spaceId, audienceId, ...subject, ...searchable })
    else await removeDocument(act.db, { spaceId, ...subject })
  }
}
