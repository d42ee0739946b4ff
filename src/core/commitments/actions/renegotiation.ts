import type { z } from 'zod'
import type { Act } from '#src/core/acting/actions.ts'
import { lockForMove, makeMove } from '#src/core/commitments/actions/moves.ts'
import { type Commitment, fits, isAtHome, sidesOf, type Wording, wording } from '#src/core/commitments/model/commitment.ts'
import { type Due, due } from '#src/core/commitments/model/due.ts'
import { may } from '#src/core/commitments/policy.ts'
import { findCommitment, lockCommitment } from '#src/core/commitments/store.ts'
import { askConsent, refuseOpenConsent } from '#src/core/consents/actions.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { allow, found, refuseProblems } from '#src/kit/refusal.ts'

const newTerms = wording.partial().extend({ due: due.optional() })
type NewTerms = { readonly [K in keyof Wording]?: Wording[K] | undefined } & { readonly due?: Due | undefined }

/** Asks all sides for another day or wording. Until they agree, what was accepted holds. */
export async function askToRenegotiate(
  act: Act,
  id: string,
  { reason, ...terms }: NewTerms & { reason: string },
): Promise<Commitment> {
  const { commitment, situation } = await lockForMove(act, id, { move: 'renegotiate' })
  const change = newTerms.parse(terms)
  refuseProblems(isSomethingNew(commitment, change) ? [] : [{ path: 'due', code: 'unchanged' }])
  if (change.due && change.due.kind !== commitment.due.kind && commitment.series)
    refuseProblems([{ path: 'due', code: 'needs-a-day' }])
  const parties = sidesOf(commitment, situation.present)
  return askSides(act, commitment, { kind: 'commitment.renegotiation', change, reason, parties })
}

const isSomethingNew = (commitment: Commitment, change: z.infer<typeof newTerms>) =>
  Object.entries(change).some(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(commitment[name as keyof Commitment]),
  )

/** Before it is accepted the proposing side takes it back alone; afterwards all sides have to let it go. At home there is one side. */
export async function withdrawCommitment(act: Act, id: string, reason: string): Promise<Commitment> {
  const known = found(await findCommitment(act.db, found(act.actor.spaceId), id))
  const alone = fits(known.state, 'retract') ? 'retract' : isAtHome(known) ? 'release' : undefined
  if (alone) {
    const { commitment } = await lockForMove(act, id, { move: alone })
    return makeMove(act, commitment, { move: alone, event: 'withdrawn', reason, changes: { settledAt: act.now.toString() } })
  }
  const { commitment, situation } = await lockForMove(act, id, { move: 'release' })
  const parties = sidesOf(commitment, situation.present)
  return askSides(act, commitment, { kind: 'commitment.withdrawal', change: {}, reason, parties })
}

interface Question {
  readonly kind: string
  readonly change: object
  readonly reason: string
  readonly parties: readonly string[]
}

async function askSides(act: Act, { spaceId, audienceId, id }: Commitment, question: Question): Promise<Commitment> {
  const subject = { kind: 'commitment', id }
  await refuseOpenConsent(act, subject)
  await askConsent(act, { ...question, audienceId, subject })
  return found(await findCommitment(act.db, spaceId, id))
}

/** The effect of the consent `commitment.renegotiation`. A warning about the old day is over with it. */
export async function renegotiateAgreed(act: Act, consent: Consent): Promise<void> {
  const commitment = found(await lockCommitment(act.db, consent.spaceId, consent.subject.id))
  allow(may(act.actor, 'renegotiate', commitment))
  const terms = newTerms.parse(consent.change)
  await makeMove(act, commitment, {
    move: 'renegotiate',
    event: 'renegotiated',
    reason: consent.reason,
    changes: {
      title: terms.title ?? commitment.title,
      details: terms.details ?? commitment.details,
      clause: terms.clause ?? commitment.clause,
      quotation: terms.quotation ?? commitment.quotation,
      due: terms.due ?? commitment.due,
      warnedAt: null,
      expectedOn: null,
      missReason: null,
      renegotiated: commitment.renegotiated + 1,
    },
    details: { consentId: consent.id, before: { title: commitment.title, details: commitment.details, due: commitment.due } },
  })
}

/** The effect of the consent `commitment.withdrawal`; a series ends with it. */
export async function releaseAgreed(act: Act, consent: Consent): Promise<void> {
  const commitment = found(await lockCommitment(act.db, consent.spaceId, consent.subject.id))
  allow(may(act.actor, 'release', commitment))
  await makeMove(act, commitment, {
    move: 'release',
    event: 'withdrawn',
    reason: consent.reason,
    changes: { settledAt: act.now.toString() },
    details: { consentId: consent.id },
  })
}
