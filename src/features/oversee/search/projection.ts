import { type Projection, sentTogether } from '#src/core/ledger/actions.ts'
import { removeDocument, saveDocument } from '#src/features/oversee/search/store.ts'
import { batchesOf } from '#src/kit/batches.ts'

/** Keeps the search in step with what was recorded: the last word about a subject counts. */
export const projectSearch: Projection = async (act, entries) => {
  const latest = new Map(
    entries.filter((entry) => entry.searchable !== undefined).map((entry) => [`${entry.spaceId}/${entry.subject.id}`, entry]),
  )
  for (const some of batchesOf([...latest.values()], sentTogether))
    await Promise.all(
      some.map(({ spaceId, audienceId, subject, searchable }) =>
        searchable
          ? saveDocument(act.db, { spaceId, audienceId, ...subject, ...searchable })
          : removeDocument(act.db, { spaceId, ...subject }),
      ),
    )
}
