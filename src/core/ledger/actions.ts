import { createHash, randomBytes } from 'node:crypto'
import type { Act, PersonAct } from '#src/core/acting/actions.ts'
import type { PendingEntry, Searchable, Subject } from '#src/core/acting/model.ts'
import { findHomeAudience } from '#src/core/audiences/store.ts'
import { hashOfChange, nextEntry, type Sha256, type Verb } from '#src/core/ledger/model.ts'
import { type ChainHead, insertEntries, lockChainHead, type NewEntry } from '#src/core/ledger/store.ts'
import { batchesOf } from '#src/kit/batches.ts'
import { canonicalJson, type Json } from '#src/kit/canonical-json.ts'
import { found } from '#src/kit/refusal.ts'

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

export interface Recording {
  readonly audienceId: string
  readonly subject: Subject
  /** The subject after the change: whoever reads the chain can follow its whole story. Only JSON; undefined members are left out. */
  readonly payload: object
  /** Where it happened, when that is not the space the act has entered. */
  readonly spaceId?: string
  /** What a search finds the subject by from now on; null takes it out of the search, undefined leaves it as it is. */
  readonly searchable?: Searchable | null | undefined
  /** The program acted by itself, with the rights of the seat but not on its word. */
  readonly byProgram?: boolean
}

/** Puts a change on record: appended to the chain of its audience in the same transaction, right before the commit. */
export function record(act: Act, verb: Verb, recording: Recording): void {
  const { audienceId, subject, payload, searchable, spaceId = act.actor.spaceId, byProgram = false } = recording
  if (!spaceId) throw new Error(`record(${verb}) needs a space: the act has entered none`)
  act.pending.push({
    spaceId,
    audienceId,
    verb,
    subject,
    seat: byProgram ? null : act.actor.seatId,
    payload: JSON.parse(JSON.stringify(payload)) as Json,
    searchable,
  })
}

/** What a noun keeps ready for pages that span spaces, from the same entries and in the same transaction. */
export type Projection = (act: PersonAct, entries: readonly PendingEntry[]) => Promise<void>

/** So many entries' statements may be on their way at once: a file may bring tens of thousands. */
export const sentTogether = 100

/** Brings the projections up to date and appends what was recorded. */
export const createAppend = (projections: readonly Projection[]) => async (act: PersonAct) => {
  const sent: Promise<void>[] = []
  for (const project of projections) {
    const done = project(act, act.pending)
    sent.push(done)
    // Of few entries each sends all it has at once, in this order. Of many it sends some at a time: then the next one waits, so that
    // every transaction takes its locks in one order.
    if (act.pending.length > sentTogether) await done
  }
  await Promise.all(sent)
  await appendPending(act)
}

/** Records something about the acting organisation in its own space, whose audience is the organisation. */
export async function recordAtHome(act: Act, verb: Verb, what: { subject: Subject; payload: object }): Promise<void> {
  const spaceId = act.actor.organisationId
  record(act, verb, { ...what, audienceId: found(await findHomeAudience(act.db, spaceId)), spaceId })
}

/** Appends what was recorded. Chains are locked here, last and once each, in the order of their audiences, so that no two transactions wait for each other. */
async function appendPending(act: PersonAct): Promise<void> {
  const at = act.now.toString({ fractionalSecondDigits: 3 })
  const byAudience = Map.groupBy(act.pending, (entry) => entry.audienceId)
  const chains = [...byAudience.keys()].sort().map((audienceId) => byAudience.get(audienceId) ?? [])
  for (const some of batchesOf(chains, sentTogether)) {
    // Sent in this order and answered in it.
    const heads = await Promise.all(some.map(([first]) => first && lockChainHead(act.db, first)))
    await insertEntries(
      act.db,
      some.flatMap((pending, index) => linked(pending, heads[index], at)),
    )
  }
  act.pending.length = 0
}

/** What was recorded in one chain, as it continues it. */
function linked(pending: readonly PendingEntry[], head: ChainHead | undefined, at: string): NewEntry[] {
  let last = head
  return pending.map(({ spaceId, audienceId, verb, subject, seat, payload }) => {
    const salt = randomBytes(16).toString('hex')
    const change = hashOfChange(salt, payload, sha256)
    const entry = nextEntry(last, { space: spaceId, audience: audienceId, at, seat, verb, subject, change }, sha256)
    last = entry
    return { entry, salt, payload: canonicalJson(payload) }
  })
}
