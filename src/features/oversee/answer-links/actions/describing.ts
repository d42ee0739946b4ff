import type { z } from 'zod'
import type { Act, Visit } from '#src/core/acting/actions.ts'
import { isLapsed, isLate, situationFor } from '#src/core/commitments/model/commitment.ts'
import { dueDay } from '#src/core/commitments/model/due.ts'
import { movesOf } from '#src/core/commitments/policy.ts'
import { findCommitment } from '#src/core/commitments/store.ts'
import { canAnswerConsent } from '#src/core/consents/policy.ts'
import { findConsent } from '#src/core/consents/store.ts'
import { findOrganisation } from '#src/core/organisations/store.ts'
import { listPartyCalendars } from '#src/core/parties/store.ts'
import { findPartnership } from '#src/core/partnerships/store.ts'
import { roundState } from '#src/core/rounds/model/round.ts'
import { isInvited } from '#src/core/rounds/policy.ts'
import { findRound, listAnsweredRounds } from '#src/core/rounds/store.ts'
import { findSeat } from '#src/core/seats/store.ts'
import { actByLink, findLink } from '#src/features/oversee/answer-links/actions/answering.ts'
import type { linkPage } from '#src/features/oversee/answer-links/api.ts'
import { type AnswerLink, type Deed, linkState } from '#src/features/oversee/answer-links/model.ts'
import { found, Refusal } from '#src/kit/refusal.ts'

type Page = z.infer<typeof linkPage>
type Thing = NonNullable<Page['thing']>

const closed = (state: 'used' | 'expired' | 'over'): Page => ({ state, acting: null, expiresAt: null, thing: null })

/** The one thing that a link shows, as its seat sees it now, and what that seat may do about it. Nothing else of the space. */
export async function readLink(visit: Visit, token: string): Promise<Page> {
  const link = await findLink(visit, token)
  const state = linkState(link, visit.now)
  if (state !== 'open') return closed(state)
  try {
    return await actByLink(visit, link, { readOnly: true, work: (act) => describe(act, link) })
  } catch (problem) {
    // No longer in the space, or the thing is no longer theirs to see: the link says that it is over, and no more.
    if (problem instanceof Refusal && (problem.code === 'not-found' || problem.code === 'forbidden')) return closed('over')
    throw problem
  }
}

async function describe(act: Act, link: AnswerLink): Promise<Page> {
  const thing = await thingOf(act, link)
  if (thing.can.length === 0) return closed('over')
  const organisation = found(await findOrganisation(act.db, act.actor.organisationId))
  const partnership = await findPartnership(act.db, link.spaceId)
  return {
    state: 'open',
    acting: {
      name: act.actor.name,
      organisation: organisation.shortName,
      colour: organisation.colour,
      partnership: partnership?.name ?? organisation.shortName,
    },
    expiresAt: link.expiresAt,
    thing,
  }
}

const thingOf = (act: Act, link: AnswerLink): Promise<Thing> =>
  link.subjectKind === 'commitment'
    ? commitmentThing(act, link)
    : link.subjectKind === 'consent'
      ? consentThing(act, link)
      : roundThing(act, link)

const plain = { details: '', day: null, at: null, consent: null, round: null }

async function from(act: Act, seatId: string) {
  const seat = await findSeat(act.db, seatId)
  const organisation = seat && (await findOrganisation(act.db, seat.organisationId))
  return { person: seat?.name ?? null, organisation: organisation?.shortName ?? null }
}

const answerable: readonly Deed[] = ['accept', 'decline', 'confirm', 'dispute']

async function commitmentThing(act: Act, { spaceId, subjectId }: AnswerLink): Promise<Thing> {
  const commitment = found(await findCommitment(act.db, spaceId, subjectId))
  const situation = situationFor(commitment, await listPartyCalendars(act.db, spaceId), act.now)
  const late = isLate(commitment, situation)
  const moves: readonly string[] = movesOf(act.actor, commitment, { late, lapsed: isLapsed(commitment, situation.present) })
  return {
    ...plain,
    ...(await from(act, commitment.proposedBy)),
    kind: 'commitment',
    title: commitment.title,
    details: commitment.details,
    day: dueDay(commitment).toString(),
    at: commitment.due.kind === 'instant' ? commitment.due.at : null,
    can: answerable.filter((one) => moves.includes(one)),
  }
}

async function consentThing(act: Act, { spaceId, subjectId }: AnswerLink): Promise<Thing> {
  const consent = found(await findConsent(act.db, spaceId, subjectId))
  const [card] = (await act.services.cards[consent.subject.kind]?.(act.db, spaceId, [consent.subject.id])) ?? []
  return {
    ...plain,
    ...(await from(act, consent.askedBy)),
    kind: 'consent',
    title: card?.title ?? '',
    details: consent.reason,
    consent: { kind: consent.kind, change: { ...consent.change } },
    can: canAnswerConsent(act.actor, consent) ? ['agree', 'refuse'] : [],
  }
}

async function roundThing(act: Act, { spaceId, subjectId }: AnswerLink): Promise<Thing> {
  const round = found(await findRound(act.db, spaceId, subjectId))
  const answered = await listAnsweredRounds(act.db, spaceId)
  const isOpen = roundState(round) === 'open' && isInvited(act.actor, round) && !answered.has(round.id)
  return {
    ...plain,
    ...(await from(act, round.openedBy)),
    kind: 'round',
    title: round.title,
    details: round.purpose,
    at: round.dueAt,
    round: { naming: round.naming, content: round.content },
    can: isOpen ? ['answer'] : [],
  }
}
