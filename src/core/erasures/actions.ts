import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import type { Audience } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { askConsent } from '#src/core/consents/actions.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { canEraseWords } from '#src/core/erasures/policy.ts'
import { erasePayload, type Place } from '#src/core/erasures/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import { listChain, type Recorded } from '#src/core/ledger/store.ts'
import { listPresentParties } from '#src/core/partnerships/store.ts'
import { findSeat } from '#src/core/seats/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/**
 * Erases the words of an entry. The record of several parties belongs to all of them: there it takes the consent of all who
 * read it and are still present. The entry itself stays, and its chain says that there were words.
 */
export async function eraseWords(
  act: Act,
  { audienceId, sequence, reason }: { audienceId: string; sequence: number; reason: string },
): Promise<{ erased: boolean; consentId: string | null }> {
  const place = { spaceId: found(act.actor.spaceId), audienceId, sequence }
  const { entry, payload } = found(await findRecorded(act, place))
  const recordedBy = entry.seat === null ? undefined : await findSeat(act.db, entry.seat)
  allow(canEraseWords(act.actor, entry, recordedBy?.organisationId))
  if (payload.erased) throw new Refusal('conflict', 'already-erased')
  const audience = found(await findAudience(act.db, place.spaceId, audienceId))
  const others = await listOtherReaders(act, audience)
  if (others.length === 0) {
    await applyErasure(act, place, { by: act.actor.seatId, reason })
    return { erased: true, consentId: null }
  }
  // A party that has left writes nothing more where others read.
  allow(act.actor.standing === 'member')
  const consent = await askConsent(act, {
    kind: 'entry.erasure',
    audienceId: await openQuestionAudience(act, audience, others),
    subject: { kind: 'erasure', id: newId() },
    change: { audienceId, sequence, verb: entry.verb },
    reason,
    parties: others,
  })
  return { erased: consent.outcome === 'agreed', consentId: consent.id }
}

/** The effect of the consent `entry.erasure`. */
export async function eraseAgreedWords(act: Act, consent: Consent): Promise<void> {
  const place = {
    spaceId: consent.spaceId,
    audienceId: String(consent.change.audienceId),
    sequence: Number(consent.change.sequence),
  }
  const recorded = found(await findRecorded(act, place))
  // Asked twice at the same time, the first agreement has done it.
  if (recorded.payload.erased) return
  await applyErasure(act, place, { by: consent.askedBy, reason: consent.reason })
}

async function applyErasure(act: Act, place: Place, { by, reason }: { by: string; reason: string }) {
  const { entry } = found(await findRecorded(act, place))
  await erasePayload(act.db, place, { by, reason })
  record(act, 'entry.erased', {
    spaceId: place.spaceId,
    audienceId: place.audienceId,
    subject: entry.subject,
    payload: { sequence: place.sequence, verb: entry.verb, by, reason },
  })
}

async function findRecorded(act: Act, { spaceId, audienceId, sequence }: Place): Promise<Recorded | undefined> {
  const [recorded] = await listChain(act.db, spaceId, audienceId, sequence - 1, 1)
  return recorded?.entry.sequence === sequence ? recorded : undefined
}

async function listOtherReaders(act: Act, audience: Audience): Promise<string[]> {
  const others = audience.organisations.filter((party) => party !== act.actor.organisationId)
  if (others.length === 0 || act.actor.standing === 'former') return others
  const present = await listPresentParties(act.db, found(act.actor.spaceId))
  return others.filter((party) => present.includes(party))
}

/** A closed chain takes no questions: those of its readers who are still there are asked among themselves. */
async function openQuestionAudience(act: Act, audience: Audience, others: readonly string[]): Promise<string> {
  if (audience.closedAt === null) return audience.id
  const asked = [...others, act.actor.organisationId]
  const present = await listPresentParties(act.db, found(act.actor.spaceId))
  const isEverybody = present.every((party) => asked.includes(party))
  return openAudience(act, isEverybody ? { kind: 'all-parties' } : { kind: 'parties', organisations: asked })
}
