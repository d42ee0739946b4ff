import type { Actor } from '#src/core/acting/model.ts'
import type { Entry } from '#src/core/ledger/model.ts'

/** What holds the record together is nobody's words. */
export const lastingVerbs: ReadonlySet<string> = new Set(['entry.erased', 'audience.issued'])

/** The one who recorded it, or an administrator for the people of the own organisation. */
export const canEraseWords = (actor: Actor, entry: Entry, recordedFor: string | undefined) =>
  (actor.standing === 'member' || actor.standing === 'former') &&
  !lastingVerbs.has(entry.verb) &&
  recordedFor === actor.organisationId &&
  (entry.seat === actor.seatId || actor.administers)
