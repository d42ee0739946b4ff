import type { Act } from '#src/core/acting/actions.ts'
import { bindsParty } from '#src/core/acting/policy.ts'
import { type AnsweringRole, type Consent, consentOutcome } from '#src/core/consents/model.ts'
import { canAnswerConsent, canWithdrawConsent } from '#src/core/consents/policy.ts'
import {
  findConsent,
  insertConsent,
  insertConsentAnswer,
  listConsents,
  lockConsent,
  settleConsent,
} from '#src/core/consents/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import { findSeat } from '#src/core/seats/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** What an agreed consent brings about, by its kind: `app/server.ts` collects them from the nouns. */
export type ConsentEffect = (act: Act, consent: Consent) => Promise<void>

export interface ConsentQuestion {
  readonly kind: string
  readonly audienceId: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly change: object
  readonly reason: string
  /** Every party that must agree. Who asks has agreed. */
  readonly parties: readonly string[]
  /** Whose word it is, where not whoever may bind the party: a vision is ratified by sponsors. */
  readonly answeredBy?: AnsweringRole
}

/** Asks all parties concerned. Whoever asks and may answer has agreed; where nobody else is concerned, it takes effect at once. */
export async function askConsent(act: Act, question: ConsentQuestion): Promise<Consent> {
  allow(bindsParty(act.actor))
  const asked: Consent = {
    id: newId(),
    spaceId: found(act.actor.spaceId),
    audienceId: question.audienceId,
    kind: question.kind,
    subject: question.subject,
    change: { ...question.change },
    reason: question.reason,
    askedBy: act.actor.seatId,
    askedOf: [...new Set([...question.parties, act.actor.organisationId])].sort(),
    answeredBy: question.answeredBy ?? null,
    askedAt: act.now.toString(),
    settledAt: null,
    outcome: null,
    answers: [],
  }
  await insertConsent(act.db, asked)
  record(act, 'consent.asked', {
    audienceId: asked.audienceId,
    subject: { kind: 'consent', id: asked.id },
    payload: withoutAnswers(asked),
  })
  return canAnswerConsent(act.actor, asked) ? answerLocked(act, asked, { agreed: true, reason: '' }) : asked
}

/** While the parties are asked about a record, it stays as it is, and nothing else is asked about it. */
export async function refuseOpenConsent(act: Act, subject: Consent['subject']): Promise<void> {
  const open = await listConsents(act.db, found(act.actor.spaceId), { open: true, subject })
  if (open.length > 0) throw new Refusal('conflict', 'consent-open')
}

/** Somebody joined while the question was open: it has to be asked anew, of all whom it concerns now. */
export function refuseLeftOut({ askedOf }: Pick<Consent, 'askedOf'>, parties: readonly string[]): void {
  if (parties.some((party) => !askedOf.includes(party))) throw new Refusal('conflict', 'parties-changed')
}

export async function answerConsent(act: Act, id: string, answer: { agreed: boolean; reason: string }): Promise<Consent> {
  const consent = found(await lockConsent(act.db, found(act.actor.spaceId), id))
  allow(canAnswerConsent(act.actor, consent))
  return answerLocked(act, consent, answer)
}

async function answerLocked(
  act: Act,
  consent: Consent,
  { agreed, reason }: { agreed: boolean; reason: string },
): Promise<Consent> {
  const answer = {
    organisationId: act.actor.organisationId,
    seatId: act.actor.seatId,
    agreed,
    reason,
    answeredAt: act.now.toString(),
  }
  await insertConsentAnswer(act.db, consent, answer)
  const answered = { ...consent, answers: [...consent.answers, answer] }
  const subject = { kind: 'consent', id: consent.id }
  record(act, agreed ? 'consent.agreed' : 'consent.declined', {
    audienceId: consent.audienceId,
    subject,
    payload: { kind: consent.kind, subject: consent.subject, ...answer },
  })
  const outcome = consentOutcome(answered)
  if (outcome === undefined) return answered
  await settleConsent(act.db, consent, outcome, act.now.toString())
  const settled = { ...answered, outcome, settledAt: act.now.toString() }
  if (outcome === 'agreed') await effectOf(act, consent.kind)(act, settled)
  return settled
}

function effectOf(act: Act, kind: string): ConsentEffect {
  const effect = act.services.consentEffects[kind] as ConsentEffect | undefined
  if (!effect) throw new Error(`There is no effect for consents of the kind ${kind}; register it in app/server.ts.`)
  return effect
}

export async function withdrawConsent(act: Act, id: string): Promise<Consent> {
  const consent = found(await lockConsent(act.db, found(act.actor.spaceId), id))
  const asker = found(await findSeat(act.db, consent.askedBy))
  allow(canWithdrawConsent(act.actor, consent, asker.organisationId))
  await settleConsent(act.db, consent, 'withdrawn', act.now.toString())
  record(act, 'consent.withdrawn', {
    audienceId: consent.audienceId,
    subject: { kind: 'consent', id },
    payload: { kind: consent.kind, subject: consent.subject },
  })
  return found(await findConsent(act.db, consent.spaceId, id))
}

const withoutAnswers = ({ answers: _answers, settledAt: _settledAt, outcome: _outcome, ...asked }: Consent) => asked
