import { type Act, callerFor, enterSeat, inTransaction, type Services, type Visit } from '#src/core/acting/actions.ts'
import { acceptCommitment, confirmKept, declineCommitment, disputeKept } from '#src/core/commitments/actions/keeping.ts'
import { answerConsent } from '#src/core/consents/actions.ts'
import type { Answers } from '#src/core/question-sets/model/answers.ts'
import { handInAnswers } from '#src/core/rounds/actions.ts'
import { type AnswerLink, type Deed, linkDays, subjectKinds } from '#src/features/oversee/answer-links/model.ts'
import { asWorkerFindAnswerLink, asWorkerInsertAnswerLink, useAnswerLink } from '#src/features/oversee/answer-links/store.ts'
import { found, Refusal } from '#src/kit/refusal.ts'

interface Offer {
  readonly id: string
  readonly seatId: string
  readonly spaceId: string
  readonly subjectKind: string
  readonly subjectId: string
}

export const canOfferAnswer = (subjectKind: string) => subjectKinds.some((kind) => kind === subjectKind)

/** Makes the link of a mail that is being sent; answers when it expires. */
export function offerAnswer(
  { worker, clock }: Services,
  { id, seatId, spaceId, subjectKind, subjectId }: Offer,
): Promise<string> {
  const now = clock()
  const expiresAt = now.add({ hours: 24 * linkDays }).toString()
  return asWorkerInsertAnswerLink(worker, { id, seatId, spaceId, subjectKind, subjectId, expiresAt, now: now.toString() })
}

/** The link that a token proves; one that was tampered with, or whose seat is over, is not there. */
export async function findLink(visit: Visit, token: string): Promise<AnswerLink> {
  const id = found(visit.services.links.check('answer', token))
  return found(await asWorkerFindAnswerLink(visit.services.worker, id))
}

/**
 * Works as the seat of a link, in its space, with no more than that seat may do there now. The link stands for a signed-in person
 * and for nothing else: what it leads to is named by its row, never by the request.
 */
export async function actByLink<T>(
  visit: Visit,
  { personId, seatId, spaceId }: AnswerLink,
  { readOnly, work }: { readOnly: boolean; work: (act: Act) => Promise<T> },
): Promise<T> {
  const caller = callerFor({ personId, seatId }, readOnly ? ['read'] : ['read', 'write'])
  return inTransaction(visit, caller, { readOnly }, async (entering) => work(await enterSeat(entering, caller, spaceId)))
}

export interface Answer {
  readonly deed: Deed
  readonly reason: string
  readonly answers: Answers | undefined
}

/** Does what was asked for and uses the link up, both or neither. The deed is that of the seat, by the ordinary verb. */
export async function answerByLink(visit: Visit, token: string, answer: Answer): Promise<void> {
  const link = await findLink(visit, token)
  await actByLink(visit, link, {
    readOnly: false,
    work: async (act) => {
      const { id } = link
      if (!(await useAnswerLink(act.db, { id, now: act.now.toString(), deed: answer.deed })))
        throw new Refusal('gone', 'link-used')
      await doDeed(act, link, answer)
    },
  })
}

async function doDeed(act: Act, { subjectKind, subjectId }: AnswerLink, { deed, reason, answers }: Answer): Promise<void> {
  const verb = verbs[subjectKind][deed]
  if (!verb) throw new Refusal('forbidden')
  if (needsReason.has(deed) && reason === '') throw new Refusal('invalid', undefined, [{ path: 'reason', code: 'required' }])
  await verb(act, subjectId, { reason, answers: answers ?? {} })
}

const needsReason: ReadonlySet<Deed> = new Set(['decline', 'dispute'])

type Verb = (act: Act, id: string, said: { reason: string; answers: Answers }) => Promise<unknown>

const verbs: Readonly<Record<AnswerLink['subjectKind'], Partial<Record<Deed, Verb>>>> = {
  commitment: {
    accept: (act, id) => acceptCommitment(act, id, undefined),
    decline: (act, id, { reason }) => declineCommitment(act, id, reason),
    confirm: (act, id, { reason }) => confirmKept(act, id, reason),
    dispute: (act, id, { reason }) => disputeKept(act, id, reason),
  },
  consent: {
    agree: (act, id, { reason }) => answerConsent(act, id, { agreed: true, reason }),
    refuse: (act, id, { reason }) => answerConsent(act, id, { agreed: false, reason }),
  },
  round: { answer: (act, id, { answers }) => handInAnswers(act, id, answers) },
}
