import { type Act, enterAs } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import {
  costProblems,
  decisionProblems,
  type Need,
  type NeedEnding,
  type NeedWords,
  snapshot,
} from '#src/features/define/needs/model.ts'
import { canChangeNeed, canDecideNeed, canShareNeed, canStateNeed } from '#src/features/define/needs/policy.ts'
import { insertNeed, listNeedShares, lockNeed, saveNeed, saveNeedShare } from '#src/features/define/needs/store.ts'
import { showNeed } from '#src/features/define/shared-needs/actions.ts'
import type { Decision, ShareableField } from '#src/features/define/shared-needs/model.ts'
import { normaliseDecimal } from '#src/kit/decimal.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export async function stateNeed(act: Act, words: NeedWords): Promise<string> {
  allow(canStateNeed(act.actor))
  refuseProblems(costProblems(words.options))
  const now = act.now.toString()
  const need: Need = {
    ...tidy(words),
    id: newId(),
    spaceId: found(act.actor.spaceId),
    audienceId: await openAudience(act, { kind: 'organisation' }),
    decision: null,
    ending: null,
    statedBy: act.actor.seatId,
    statedAt: now,
    changedAt: now,
  }
  await insertNeed(act.db, need)
  recordNeed(act, 'need.stated', need)
  return need.id
}

export async function changeNeed(act: Act, id: string, words: NeedWords): Promise<void> {
  const need = await lockOpen(act, id)
  allow(canChangeNeed(act.actor, need))
  refuseProblems(costProblems(words.options))
  await save(act, 'need.changed', { ...need, ...tidy(words) })
}

export async function decideNeed(act: Act, id: string, { way, reason }: { way: Decision; reason: string }): Promise<void> {
  const need = await lockOpen(act, id)
  allow(canDecideNeed(act.actor, need))
  refuseProblems(decisionProblems(need, way))
  const decision = { way, reason, by: act.actor.seatId, at: act.now.toString() }
  await save(act, 'need.decided', { ...need, decision })
}

export async function endNeed(act: Act, id: string, { how, reason }: { how: NeedEnding; reason: string }): Promise<void> {
  const need = await lockOpen(act, id)
  allow(canChangeNeed(act.actor, need))
  await save(act, 'need.ended', { ...need, ending: { how, reason, at: act.now.toString() } })
}

interface Sharing {
  readonly targetSpaceId: string
  readonly fields: readonly ShareableField[]
  readonly audience: AudienceChoice
}

/** Shows chosen fields in a partnership. The shared side is written there, the link to it here, in one transaction. */
export async function shareNeed(act: Act, id: string, { targetSpaceId, fields, audience }: Sharing): Promise<void> {
  const need = await lockOpen(act, id)
  allow(canShareNeed(act.actor, need))
  // One's own space is no partnership: there is nobody to share with.
  if (targetSpaceId === need.spaceId) throw new Refusal('not-found')
  const known = (await listNeedShares(act.db, need.spaceId)).find(
    (one) => one.needId === id && one.targetSpaceId === targetSpaceId,
  )
  const chosen = [...new Set(fields)]
  const there = await enterAs(act, { seatId: act.actor.seatId, spaceId: targetSpaceId })
  if (there.actor.standing !== 'member') throw new Refusal('not-found')
  const said = snapshot(need, chosen)
  const targetId = await showNeed(there, { id: known?.targetId, title: need.title, said, audience })
  const home = await enterAs(act, { seatId: act.actor.seatId, spaceId: need.spaceId })
  const share = {
    needId: id,
    targetSpaceId,
    targetId,
    fields: chosen,
    sharedBy: act.actor.seatId,
    sharedAt: act.now.toString(),
  }
  await saveNeedShare(home.db, need, share)
  record(home, 'need.shared', {
    audienceId: need.audienceId,
    subject: { kind: 'need', id },
    payload: { title: need.title, targetSpaceId, targetId, fields: chosen },
  })
}

async function lockOpen(act: Act, id: string): Promise<Need> {
  const need = found(await lockNeed(act.db, found(act.actor.spaceId), id))
  if (need.ending !== null) throw new Refusal('conflict', 'need-ended')
  return need
}

async function save(act: Act, verb: Verb, changed: Need): Promise<void> {
  const need = { ...changed, changedAt: act.now.toString() }
  await saveNeed(act.db, need)
  recordNeed(act, verb, need)
}

const tidy = (words: NeedWords): NeedWords => ({
  ...words,
  options: words.options.map((one) => ({
    ...one,
    cost: one.cost === null ? null : (normaliseDecimal(one.cost) ?? one.cost),
  })),
})

function recordNeed(act: Act, verb: Verb, need: Need): void {
  const { id, spaceId: _space, audienceId, statedAt: _at, statedBy: _by, ...said } = need
  record(act, verb, {
    audienceId,
    subject: { kind: 'need', id },
    payload: said,
    searchable: { title: need.title, text: [need.problem, need.purpose].join('\n') },
  })
}
