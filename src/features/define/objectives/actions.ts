import type { Act } from '#src/core/acting/actions.ts'
import type { Card } from '#src/core/acting/model.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { type Audience, type AudienceChoice, isWidening } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { askConsent, refuseLeftOut, refuseOpenConsent } from '#src/core/consents/actions.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { type Ending, isSameWording, type Link, type Objective, type Wording } from '#src/features/define/objectives/model.ts'
import {
  canAskAgreement,
  canChangeObjective,
  canEndObjective,
  canLinkObjective,
  canProposeObjective,
  canShareObjective,
  takesStakes,
} from '#src/features/define/objectives/policy.ts'
import {
  deleteLink,
  insertLink,
  insertObjective,
  insertVersion,
  listLinks,
  lockObjective,
  saveObjective,
} from '#src/features/define/objectives/store.ts'
import { writeStake } from '#src/features/define/stakes/actions.ts'
import type { StakeWords } from '#src/features/define/stakes/model.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export async function proposeObjective(act: Act, wording: Wording, audience: AudienceChoice): Promise<string> {
  allow(canProposeObjective(act.actor))
  const now = act.now.toString()
  const objective: Objective = {
    ...wording,
    id: newId(),
    spaceId: found(act.actor.spaceId),
    audienceId: await openAudience(act, audience),
    version: 1,
    proposedBy: act.actor.seatId,
    proposedFor: act.actor.organisationId,
    proposedAt: now,
    agreedAt: null,
    endedAt: null,
    endedHow: null,
    endedReason: null,
  }
  await insertObjective(act.db, objective)
  await insertVersion(act.db, objective, { ...wording, version: 1, reason: '', writtenBy: act.actor.seatId, writtenAt: now })
  recordObjective(act, 'objective.proposed', objective)
  return objective.id
}

/** Reworded at once while it is only proposed; once agreed, when all parties of its audience consent. */
export async function changeObjective(
  act: Act,
  id: string,
  { reason, ...wording }: Wording & { reason: string },
): Promise<void> {
  const objective = await openForChange(act, id)
  allow(canChangeObjective(act.actor, objective))
  if (isSameWording(objective, wording)) throw new Refusal('conflict', 'unchanged')
  if (objective.agreedAt !== null) return askAll(act, objective, { kind: 'objective.change', change: wording, reason })
  await applyVersion(act, objective, { wording, reason, writtenBy: act.actor.seatId })
}

/** The effect of the consent `objective.change`. */
export async function applyAgreedVersion(act: Act, consent: Consent): Promise<void> {
  const objective = await lockFor(act, consent)
  const { title, description, kind, horizon } = consent.change
  const wording = {
    title: String(title),
    description: String(description),
    kind: String(kind),
    horizon: typeof horizon === 'string' ? horizon : null,
  }
  await applyVersion(act, objective, { wording, reason: consent.reason, writtenBy: consent.askedBy })
}

async function applyVersion(act: Act, before: Objective, fresh: { wording: Wording; reason: string; writtenBy: string }) {
  const { wording, reason, writtenBy } = fresh
  const objective = { ...before, ...wording, version: before.version + 1 }
  await saveObjective(act.db, objective)
  const version = { ...wording, version: objective.version, reason, writtenBy, writtenAt: act.now.toString() }
  await insertVersion(act.db, objective, version)
  recordObjective(act, 'objective.changed', objective, { reason })
}

export async function askObjectiveAgreement(act: Act, id: string, reason: string): Promise<void> {
  const objective = await openForChange(act, id)
  allow(canAskAgreement(act.actor, objective))
  await askAll(act, objective, { kind: 'objective.agreement', change: { version: objective.version }, reason })
}

/** The effect of the consent `objective.agreement`. */
export async function markObjectiveAgreed(act: Act, consent: Consent): Promise<void> {
  const objective = await lockFor(act, consent)
  const agreed = { ...objective, agreedAt: act.now.toString() }
  await saveObjective(act.db, agreed)
  recordObjective(act, 'objective.agreed', agreed, { parties: consent.askedOf })
}

/** Achieved or dropped: at once while it is only proposed, else by consent. */
export async function endObjective(act: Act, id: string, { how, reason }: { how: Ending; reason: string }): Promise<void> {
  const objective = await openForChange(act, id)
  allow(canEndObjective(act.actor, objective))
  if (objective.agreedAt !== null) return askAll(act, objective, { kind: 'objective.ending', change: { how }, reason })
  // What nobody agreed to cannot have been achieved together.
  refuseProblems(how === 'achieved' ? [{ path: 'how', code: 'not-agreed' }] : [])
  await applyEnding(act, objective, { how, reason })
}

/** The effect of the consent `objective.ending`. */
export async function applyAgreedEnding(act: Act, consent: Consent): Promise<void> {
  const objective = await lockFor(act, consent)
  await applyEnding(act, objective, {
    how: consent.change.how === 'achieved' ? 'achieved' : 'dropped',
    reason: consent.reason,
  })
}

async function applyEnding(act: Act, objective: Objective, { how, reason }: { how: Ending; reason: string }) {
  const ended = { ...objective, endedAt: act.now.toString(), endedHow: how, endedReason: reason }
  await saveObjective(act.db, ended)
  recordObjective(act, `objective.${how}`, ended, { reason })
}

/** Moves it to a wider audience. Those who come to see it have not agreed to anything yet. */
export async function shareObjective(act: Act, id: string, choice: AudienceChoice): Promise<void> {
  const objective = await openForChange(act, id)
  allow(canShareObjective(act.actor, objective))
  const audienceId = await openAudience(act, choice)
  const [from, to] = [await getAudience(act, objective.audienceId), await getAudience(act, audienceId)]
  if (from.id === to.id) return
  refuseProblems(isWidening(from, to) ? [] : [{ path: 'audience', code: 'not-wider' }])
  const hidden = await listLinksHiddenFrom(act, objective, to)
  refuseProblems(hidden.map(({ title }) => ({ path: 'audience', code: 'link-not-seen-by-all', values: { title } })))
  const isAskedAnew = to.organisations.some((party) => !from.organisations.includes(party))
  const shared = { ...objective, audienceId, agreedAt: isAskedAnew ? null : objective.agreedAt }
  await saveObjective(act.db, shared)
  recordObjective(act, 'objective.made-shared', shared)
}

/** Writes what the objective is worth to the acting party. */
export async function writeObjectiveStake(act: Act, id: string, words: StakeWords & { share: boolean }): Promise<void> {
  const objective = found(await lockObjective(act.db, found(act.actor.spaceId), id))
  allow(takesStakes(act.actor, objective))
  await writeStake(act, objective, words)
}

export async function linkObjective(act: Act, id: string, link: Link): Promise<void> {
  const objective = found(await lockObjective(act.db, found(act.actor.spaceId), id))
  allow(canLinkObjective(act.actor, objective))
  const [card] = (await act.services.cards[link.kind]?.(act.db, objective.spaceId, [link.id])) ?? []
  const linked = found(card)
  await refuseHiddenLink(act, objective, linked)
  if (!(await insertLink(act.db, objective, { ...link, by: act.actor.seatId, at: act.now.toString() }))) return
  recordObjective(act, 'objective.linked', objective, { linked: { ...link, title: linked.title } })
}

export async function unlinkObjective(act: Act, id: string, link: Link): Promise<void> {
  const objective = found(await lockObjective(act.db, found(act.actor.spaceId), id))
  allow(canLinkObjective(act.actor, objective))
  if (!(await deleteLink(act.db, objective, link))) throw new Refusal('not-found')
  recordObjective(act, 'objective.unlinked', objective, { unlinked: link })
}

/** Nothing shared ever points to anything private: whoever sees the objective must see what it is linked to. */
async function refuseHiddenLink(act: Act, objective: Objective, card: Card) {
  const [sees, target] = [await getAudience(act, objective.audienceId), await getAudience(act, card.audienceId)]
  refuseProblems(isWidening(sees, target) ? [] : [{ path: 'linkedId', code: 'not-seen-by-all' }])
}

async function listLinksHiddenFrom(act: Act, objective: Objective, audience: Audience): Promise<Card[]> {
  const hidden: Card[] = []
  for (const link of await listLinks(act.db, objective.spaceId, objective.id)) {
    const [card] = (await act.services.cards[link.kind]?.(act.db, objective.spaceId, [link.id])) ?? []
    if (card && !isWidening(audience, await getAudience(act, card.audienceId))) hidden.push(card)
  }
  return hidden
}

/** Somebody who joined while the others were asked has agreed to nothing: all have to be asked anew. */
async function lockFor(act: Act, consent: Consent): Promise<Objective> {
  const objective = found(await lockObjective(act.db, consent.spaceId, consent.subject.id))
  refuseLeftOut(consent, (await getAudience(act, objective.audienceId)).organisations)
  return objective
}

/** While the parties are asked about it, it stays as it is. */
async function openForChange(act: Act, id: string): Promise<Objective> {
  const objective = found(await lockObjective(act.db, found(act.actor.spaceId), id))
  await refuseOpenConsent(act, { kind: 'objective', id })
  return objective
}

async function askAll(
  act: Act,
  objective: Objective,
  { kind, change, reason }: { kind: string; change: object; reason: string },
) {
  const { organisations } = await getAudience(act, objective.audienceId)
  const subject = { kind: 'objective', id: objective.id }
  // Who is asked reads which objective it is about.
  const named = { ...change, name: objective.title }
  await askConsent(act, { kind, audienceId: objective.audienceId, subject, change: named, reason, parties: organisations })
}

const getAudience = async (act: Act, id: string): Promise<Audience> =>
  found(await findAudience(act.db, found(act.actor.spaceId), id))

function recordObjective(act: Act, verb: Verb, objective: Objective, more: object = {}) {
  const { title, description, kind, horizon, version } = objective
  record(act, verb, {
    audienceId: objective.audienceId,
    subject: { kind: 'objective', id: objective.id },
    payload: { title, description, kind, horizon, version, ...more },
    searchable: { title, text: description },
  })
}
