import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { type Criteria, criteriaProblems } from '#src/features/choose/selections/model/criteria.ts'
import type { Selection } from '#src/features/choose/selections/model/selection.ts'
import { canShareSelection, canStartSelection, canWorkOnSelection } from '#src/features/choose/selections/policy.ts'
import {
  insertCriteriaVersion,
  insertSelection,
  listCriteriaVersions,
  lockSelection,
  moveSelection,
  saveSelection,
} from '#src/features/choose/selections/store.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface NewSelection {
  readonly title: string
  readonly purpose: string
  readonly audience: AudienceChoice
  readonly criteria: Criteria
}

export async function startSelection(act: Act, { title, purpose, audience, criteria }: NewSelection): Promise<string> {
  allow(canStartSelection(act.actor))
  refuseProblems(criteriaProblems(criteria))
  const now = act.now.toString()
  const selection: Selection = {
    id: newId(),
    spaceId: found(act.actor.spaceId),
    audienceId: await openAudience(act, audience),
    title,
    purpose,
    startedBy: act.actor.seatId,
    startedAt: now,
    endedBy: null,
    endedAt: null,
    endedHow: null,
    endedReason: null,
    chosenId: null,
    partnershipId: null,
  }
  await insertSelection(act.db, selection)
  await writeVersion(act, selection, { version: 1, criteria, reason: '' })
  recordSelection(act, 'selection.started', selection, { criteria })
  return selection.id
}

export async function changeSelection(act: Act, id: string, words: { title: string; purpose: string }): Promise<void> {
  const selection = await getForWork(act, id)
  const changed = { ...selection, ...words }
  await saveSelection(act.db, changed)
  recordSelection(act, 'selection.changed', changed)
}

/** A new version of the tree. An assessment that is open keeps what it asked. */
export async function setCriteria(act: Act, id: string, wanted: { criteria: Criteria; reason: string }): Promise<number> {
  const selection = await getForWork(act, id)
  refuseProblems(criteriaProblems(wanted.criteria))
  const [latest] = await listCriteriaVersions(act.db, selection.spaceId, id)
  if (latest && JSON.stringify(latest.criteria) === JSON.stringify(wanted.criteria)) throw new Refusal('conflict', 'unchanged')
  const version = (latest?.version ?? 0) + 1
  await writeVersion(act, selection, { version, ...wanted })
  recordSelection(act, 'selection.criteria-set', selection, { version, ...wanted })
  return version
}

/** Opens a search to the whole organisation, also one that has ended: how it was chosen may be for more people than chose. */
export async function shareSelection(act: Act, id: string): Promise<void> {
  const selection = found(await lockSelection(act.db, found(act.actor.spaceId), id))
  allow(canShareSelection(act.actor))
  const audienceId = await openAudience(act, { kind: 'organisation' })
  if (audienceId === selection.audienceId) throw new Refusal('conflict', 'unchanged')
  await moveSelection(act.db, selection, audienceId)
  const [latest] = await listCriteriaVersions(act.db, selection.spaceId, id)
  const { endedHow, endedReason, chosenId } = selection
  const snapshot = { criteria: latest?.criteria ?? [], endedHow, endedReason, chosenId }
  recordSelection(act, 'selection.made-shared', { ...selection, audienceId }, snapshot)
}

/** The selection, for whoever may change what belongs to it. */
export async function getForWork(act: Act, id: string): Promise<Selection> {
  const selection = found(await lockSelection(act.db, found(act.actor.spaceId), id))
  allow(canWorkOnSelection(act.actor, selection), selection.endedAt === null ? undefined : 'selection-ended')
  return selection
}

/** The selection's own audience, as a choice: what belongs to it and is of another noun opens its audience by who is in it. */
export async function audienceOf(act: Act, { spaceId, audienceId }: Selection): Promise<AudienceChoice> {
  const audience = found(await findAudience(act.db, spaceId, audienceId))
  return audience.kind === 'people' ? { kind: 'people', seats: [...audience.seats] } : { kind: 'organisation' }
}

async function writeVersion(
  act: Act,
  selection: Selection,
  { version, criteria, reason }: { version: number; criteria: Criteria; reason: string },
) {
  await insertCriteriaVersion(act.db, selection, {
    version,
    criteria: [...criteria],
    reason,
    writtenBy: act.actor.seatId,
    writtenAt: act.now.toString(),
  })
}

export function recordSelection(act: Act, verb: Verb, selection: Selection, more: object = {}) {
  const { title, purpose } = selection
  record(act, verb, {
    audienceId: selection.audienceId,
    subject: { kind: 'selection', id: selection.id },
    payload: { title, purpose, ...more },
    searchable: { title, text: purpose },
  })
}
