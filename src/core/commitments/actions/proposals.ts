import type { Act } from '#src/core/acting/actions.ts'
import { writesInSpace } from '#src/core/acting/policy.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { lockForMove, makeMove, tell } from '#src/core/commitments/actions/moves.ts'
import { type Commitment, type Draft, draftProblems, isAtHome, untouched } from '#src/core/commitments/model/commitment.ts'
import { canNameOwner, canPropose } from '#src/core/commitments/policy.ts'
import { insertCommitment, lockCommitment, updateCommitment } from '#src/core/commitments/store.ts'
import { listPartyCalendars } from '#src/core/parties/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { allow, type FieldProblem, found, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/**
 * Offers what the own party will owe, or asks another party to owe it: which of the two follows from who owes. At home, among the
 * people of one organisation, it is promised at once: nobody else has to accept it.
 */
export async function proposeCommitment(act: Act, draft: Draft, audience: AudienceChoice): Promise<Commitment> {
  allow(writesInSpace(act.actor))
  const spaceId = found(act.actor.spaceId)
  const sides = await listPartyCalendars(act.db, spaceId)
  const present = new Set(sides.filter((side) => side.present).map((side) => side.organisationId))
  const home = spaceId === act.actor.organisationId
  refuseProblems(draftProblems(draft, { present, home }))
  allow(canPropose(act.actor, draft))
  const audienceId = await openAudience(act, audience)
  refuseProblems([...(await ownerProblems(act, { ...draft, audienceId })), ...(await audienceProblems(act, draft, audienceId))])
  const zone = found(sides.find((side) => side.organisationId === draft.owedBy)).timeZone
  const proposed = freshCommitment(act, { draft, audienceId, zone })
  await insertCommitment(act.db, proposed)
  await tell(act, { commitment: proposed, event: proposed.state, reason: '', details: {} })
  return proposed
}

function freshCommitment(
  act: Act,
  { draft, audienceId, zone }: { draft: Draft; audienceId: string; zone: string },
): Commitment {
  const { rhythm, owedTo, ...wording } = draft
  const now = act.now.toString()
  const home = isAtHome(draft)
  return {
    ...wording,
    spaceId: found(act.actor.spaceId),
    audienceId,
    id: newId(),
    owedTo: [...owedTo].sort(),
    zone,
    series: rhythm && draft.due.kind === 'day' ? { id: newId(), from: draft.due.day, occurrence: 1, rhythm } : null,
    state: home ? 'accepted' : draft.owedBy === act.actor.organisationId ? 'offered' : 'asked',
    ...untouched,
    proposedBy: act.actor.seatId,
    proposedFor: act.actor.organisationId,
    proposedAt: now,
    acceptedBy: home ? act.actor.seatId : null,
    acceptedAt: home ? now : null,
    changedAt: now,
  }
}

/** Somebody of the party that owes, who sees what is expected of them: nobody is told of a promise that is not for their eyes. */
async function ownerProblems(
  act: Act,
  { ownerSeat, owedBy, audienceId }: Pick<Commitment, 'ownerSeat' | 'owedBy' | 'audienceId'>,
): Promise<FieldProblem[]> {
  if (ownerSeat === null) return []
  const spaceId = found(act.actor.spaceId)
  const members = await listMembers(act.db, spaceId)
  const isTheirs = members.some((member) => member.seatId === ownerSeat && member.organisationId === owedBy)
  if (!isTheirs) return [{ path: 'ownerSeat', code: 'not-a-participant' }]
  const { seats } = found(await findAudience(act.db, spaceId, audienceId))
  return seats.includes(ownerSeat) ? [] : [{ path: 'ownerSeat', code: 'owner-cannot-see' }]
}

/** Whoever owes and whoever is owed must see it: a promise that the other side cannot read is none. */
async function audienceProblems(act: Act, { owedBy, owedTo }: Draft, audienceId: string): Promise<FieldProblem[]> {
  const audience = found(await findAudience(act.db, found(act.actor.spaceId), audienceId))
  const isComplete = [owedBy, ...owedTo].every((party) => audience.organisations.includes(party))
  return isComplete ? [] : [{ path: 'audience', code: 'side-missing' }]
}

type Changeable = Omit<Draft, 'owedBy' | 'owedTo' | 'ownerSeat'>
export type DraftChanges = { readonly [K in keyof Changeable]?: Changeable[K] | undefined } & {
  readonly version?: number | undefined
}

/** Changes the words while nobody is bound by them. */
export async function changeProposal(act: Act, id: string, { version, ...changes }: DraftChanges): Promise<Commitment> {
  const { commitment } = await lockForMove(act, id, { move: 'change', version })
  const before: Draft = { ...commitment, rhythm: commitment.series?.rhythm ?? null }
  const draft: Draft = {
    ...before,
    title: changes.title ?? before.title,
    details: changes.details ?? before.details,
    clause: changes.clause ?? before.clause,
    quotation: changes.quotation ?? before.quotation,
    due: changes.due ?? before.due,
    rhythm: changes.rhythm === undefined ? before.rhythm : changes.rhythm,
  }
  refuseProblems(draftProblems(draft, { present: new Set([draft.owedBy, ...draft.owedTo]), home: isAtHome(draft) }))
  const { rhythm, due, title, details, clause, quotation } = draft
  const series =
    rhythm && due.kind === 'day' ? { id: commitment.series?.id ?? newId(), from: due.day, occurrence: 1, rhythm } : null
  return makeMove(act, commitment, {
    move: 'change',
    event: 'changed',
    changes: { title, details, clause, quotation, due, series },
    details: { before: { title: before.title, due: before.due } },
  })
}

export async function nameOwner(act: Act, id: string, seatId: string | null): Promise<Commitment> {
  const commitment = found(await lockCommitment(act.db, found(act.actor.spaceId), id))
  allow(canNameOwner(act.actor, commitment))
  refuseProblems(await ownerProblems(act, { ...commitment, ownerSeat: seatId }))
  const changed = { ...commitment, ownerSeat: seatId, version: commitment.version + 1, changedAt: act.now.toString() }
  await updateCommitment(act.db, changed)
  await tell(act, { commitment: changed, event: 'owner-named', reason: '', details: { ownerSeat: seatId } })
  return changed
}
