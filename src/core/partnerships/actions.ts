import { type Act, enterAs } from '#src/core/acting/actions.ts'
import { findAllParties } from '#src/core/audiences/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { saveParticipant } from '#src/core/participants/store.ts'
import {
  type Charter,
  charterProblems,
  isOutdated,
  type Partnership,
  type Stage,
  stageProblems,
  usualStages,
} from '#src/core/partnerships/model.ts'
import { canChangeCharter, canMoveStage, canStartPartnership } from '#src/core/partnerships/policy.ts'
import {
  findPartnership,
  insertPartnership,
  insertParty,
  listPresentParties,
  listStages,
  lockPartnership,
  type Reissued,
  reissueAudiences,
  replaceStages,
  updateCharter,
  updateStage,
} from '#src/core/partnerships/store.ts'
import { insertSpace } from '#src/core/spaces/store.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export type NewPartnership = { readonly name: string } & { readonly [K in keyof Charter]?: Charter[K] | undefined }

/** Starts a partnership of one party; whoever starts it is named its alliance manager. */
export async function startPartnership(act: Act, wished: NewPartnership): Promise<{ id: string }> {
  allow(canStartPartnership(act.actor))
  const charter = withChanges(
    { name: wished.name, purpose: '', startsOn: null, endsOn: null, noticeDays: null, renewal: '' },
    wished,
  )
  refuseProblems(charterProblems(charter))
  const id = newId()
  const { seatId, organisationId, sampleId } = act.actor
  const now = act.now.toString()
  await insertSpace(act.db, id, 'partnership')
  await insertPartnership(act.db, { ...charter, id, stage: usualStages[0], createdBy: seatId, sampleId })
  await replaceStages(
    act.db,
    id,
    usualStages.map((key) => ({ key, name: '' })),
  )
  await insertParty(act.db, id, organisationId, now)
  await saveParticipant(act.db, { spaceId: id, organisationId, seatId, role: 'alliance-manager', namedBy: seatId, now })
  await reissueAudiences(act.db, id, false)
  const entered = await enterAs(act, { seatId, spaceId: id })
  const audienceId = found(await findAllParties(act.db, id))
  record(entered, 'partnership.started', {
    audienceId,
    subject: { kind: 'partnership', id },
    payload: { ...charter, organisationId },
  })
  return { id }
}

type CharterChanges = { readonly [K in keyof Charter]?: Charter[K] | undefined }

export async function changeCharter(
  act: Act,
  { was = {}, ...changes }: CharterChanges & { readonly was?: CharterChanges | undefined },
): Promise<Partnership> {
  const before = found(await lockPartnership(act.db, found(act.actor.spaceId)))
  allow(canChangeCharter(act.actor))
  if (isOutdated(was, before)) throw new Refusal('conflict', 'changed-meanwhile')
  const charter = withChanges(before, changes)
  refuseProblems(charterProblems(charter))
  await updateCharter(act.db, before.id, charter)
  return recordChange(act, 'partnership.changed', charter)
}

export async function setStages(act: Act, stages: readonly Stage[]): Promise<Partnership> {
  const before = found(await lockPartnership(act.db, found(act.actor.spaceId)))
  allow(canChangeCharter(act.actor))
  refuseProblems(stageProblems(stages, before.stage))
  await replaceStages(act.db, before.id, stages)
  return recordChange(act, 'partnership.stages-named', { stages })
}

export async function moveStage(act: Act, stage: string): Promise<Partnership> {
  const before = found(await lockPartnership(act.db, found(act.actor.spaceId)))
  allow(canMoveStage(act.actor))
  const known = await listStages(act.db, before.id)
  refuseProblems(known.some(({ key }) => key === stage) ? [] : [{ path: 'stage', code: 'unknown' }])
  await updateStage(act.db, before.id, stage)
  return recordChange(act, 'partnership.stage-moved', { from: before.stage, to: stage })
}

async function recordChange(act: Act, verb: Verb, payload: object): Promise<Partnership> {
  const id = found(act.actor.spaceId)
  record(act, verb, { audienceId: found(await findAllParties(act.db, id)), subject: { kind: 'partnership', id }, payload })
  return found(await findPartnership(act.db, id))
}

function withChanges(charter: Charter, changes: { readonly [K in keyof Charter]?: Charter[K] | undefined }): Charter {
  return {
    name: changes.name ?? charter.name,
    purpose: changes.purpose ?? charter.purpose,
    startsOn: changes.startsOn === undefined ? charter.startsOn : changes.startsOn,
    endsOn: changes.endsOn === undefined ? charter.endsOn : changes.endsOn,
    noticeDays: changes.noticeDays === undefined ? charter.noticeDays : changes.noticeDays,
    renewal: changes.renewal ?? charter.renewal,
  }
}

/** The first entry of every re-issued audience's chain cites the head of the one it follows. */
export async function recordReissued(act: Act, reissued: readonly Reissued[]) {
  for (const { kind, old_id, new_id, old_hash } of reissued) {
    if (kind !== 'all-parties') continue
    const parties = await listPresentParties(act.db, found(act.actor.spaceId))
    record(act, 'audience.issued', {
      audienceId: new_id,
      subject: { kind: 'audience', id: new_id },
      payload: { follows: old_id, head: old_hash, parties },
    })
  }
}
