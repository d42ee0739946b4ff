import type { Services } from '#src/core/acting/actions.ts'
import { asWorkerListNeeded, asWorkerPurgeDeleted } from '#src/core/files/store.ts'
import { undoneSince } from '#src/kit/undo.ts'

/** Far longer than any upload or archive takes from its contents to the records that name them. */
const settledHours = 24

/** What was deleted can be undone for a while; then it goes: files, and notes. */
export const purgeDeleted = ({ worker, clock }: Services): Promise<void> => asWorkerPurgeDeleted(worker, undoneSince(clock()))

/** Removes contents that no record names: of what was purged, of spaces that are gone, of uploads that ended halfway. */
export const removeUnneededContents = ({ worker, files }: Services): Promise<number> =>
  files.removeUnneeded({ olderThanHours: settledHours, listNeeded: (hashes) => asWorkerListNeeded(worker, hashes) })
