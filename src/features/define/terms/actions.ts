import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { askConsent, refuseLeftOut, refuseOpenConsent } from '#src/core/consents/actions.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { findConflictCards } from '#src/features/define/conflicts/store.ts'
import type { Term } from '#src/features/define/terms/model.ts'
import { canAskMeaning, canOpenTerm, canWriteMeaning } from '#src/features/define/terms/policy.ts'
import { insertTerm, lockTerm, saveAgreedMeaning, saveMeaning } from '#src/features/define/terms/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export async function openTerm(act: Act, { word, conflictId }: { word: string; conflictId: string | null }): Promise<string> {
  allow(canOpenTerm(act.actor))
  const spaceId = found(act.actor.spaceId)
  if (conflictId !== null) found((await findConflictCards(act.db, spaceId, [conflictId]))[0])
  const term: Term = {
    id: newId(),
    spaceId,
    audienceId: await openAudience(act, { kind: 'all-parties' }),
    word,
    conflictId,
    meanings: [],
    agreed: null,
    openedBy: act.actor.seatId,
    openedAt: act.now.toString(),
  }
  await insertTerm(act.db, term)
  recordTerm(act, 'term.opened', term)
  return term.id
}

export async function writeMeaning(act: Act, id: string, meaning: string): Promise<void> {
  const term = found(await lockTerm(act.db, found(act.actor.spaceId), id))
  allow(canWriteMeaning(act.actor))
  const { organisationId, seatId } = act.actor
  const said = { organisationId, meaning, writtenBy: seatId, writtenAt: act.now.toString() }
  await saveMeaning(act.db, term, said)
  const others = term.meanings.filter((one) => one.organisationId !== organisationId)
  recordTerm(act, 'term.meaning-written', { ...term, meanings: [...others, said] })
}

export async function askMeaning(act: Act, id: string, meaning: string): Promise<void> {
  const term = found(await lockTerm(act.db, found(act.actor.spaceId), id))
  allow(canAskMeaning(act.actor))
  const subject = { kind: 'term', id }
  await refuseOpenConsent(act, subject)
  if (term.agreed?.meaning === meaning) throw new Refusal('conflict', 'unchanged')
  const { organisations } = found(await findAudience(act.db, term.spaceId, term.audienceId))
  await askConsent(act, {
    kind: 'term.agreement',
    audienceId: term.audienceId,
    subject,
    change: { name: term.word, meaning },
    reason: '',
    parties: organisations,
  })
}

/** The effect of the consent `term.agreement`. */
export async function applyAgreedMeaning(act: Act, consent: Consent): Promise<void> {
  const term = found(await lockTerm(act.db, consent.spaceId, consent.subject.id))
  const { organisations } = found(await findAudience(act.db, term.spaceId, term.audienceId))
  refuseLeftOut(consent, organisations)
  const agreed = { ...term, agreed: { meaning: String(consent.change.meaning), at: act.now.toString() } }
  await saveAgreedMeaning(act.db, agreed)
  recordTerm(act, 'term.agreed', agreed)
}

function recordTerm(act: Act, verb: Verb, { id, audienceId, word, meanings, agreed, conflictId }: Term): void {
  record(act, verb, {
    audienceId,
    subject: { kind: 'term', id },
    payload: { word, meanings, agreed, conflictId },
    searchable: { title: word, text: [agreed?.meaning ?? '', ...meanings.map(({ meaning }) => meaning)].join('\n') },
  })
}
