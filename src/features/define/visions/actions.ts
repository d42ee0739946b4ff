import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { askConsent, refuseLeftOut, refuseOpenConsent } from '#src/core/consents/actions.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { listParties } from '#src/core/partnerships/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { isSameVision, type Vision, type VisionWords } from '#src/features/define/visions/model.ts'
import { canAskRatification, canWriteVision } from '#src/features/define/visions/policy.ts'
import { insertVision, lockVisions, markRatified } from '#src/features/define/visions/store.ts'
import { allow, type FieldProblem, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export async function writeVision(act: Act, { reason, ...words }: VisionWords & { reason: string }): Promise<string> {
  const spaceId = found(act.actor.spaceId)
  allow(canWriteVision(act.actor))
  const [latest] = await lockVisions(act.db, spaceId)
  if (latest && isSameVision(latest, words)) throw new Refusal('conflict', 'unchanged')
  if (latest) await refuseOpenConsent(act, { kind: 'vision', id: latest.id })
  refuseProblems(latest && reason === '' ? [{ path: 'reason', code: 'required' }] : [])
  const vision: Vision = {
    ...words,
    id: newId(),
    spaceId,
    audienceId: await openAudience(act, { kind: 'all-parties' }),
    version: (latest?.version ?? 0) + 1,
    reason,
    writtenBy: act.actor.seatId,
    writtenAt: act.now.toString(),
    ratifiedAt: null,
  }
  await insertVision(act.db, vision)
  recordVision(act, 'vision.written', vision)
  return vision.id
}

/** Asks the sponsors. A party without one cannot ratify: it has to name one first. */
export async function askRatification(act: Act, id: string, reason: string): Promise<void> {
  const spaceId = found(act.actor.spaceId)
  const visions = await lockVisions(act.db, spaceId)
  const vision = found(visions.find((one) => one.id === id))
  allow(canAskRatification(act.actor))
  if (vision.id !== visions[0]?.id || vision.ratifiedAt !== null) throw new Refusal('conflict', 'changed-meanwhile')
  await refuseOpenConsent(act, { kind: 'vision', id })
  const { organisations } = found(await findAudience(act.db, spaceId, vision.audienceId))
  refuseProblems(await sponsorProblems(act, organisations))
  await askConsent(act, {
    kind: 'vision.ratification',
    audienceId: vision.audienceId,
    subject: { kind: 'vision', id },
    change: { version: vision.version },
    reason,
    parties: organisations,
    answeredBy: 'executive-sponsor',
  })
}

async function sponsorProblems(act: Act, organisations: readonly string[]): Promise<FieldProblem[]> {
  const spaceId = found(act.actor.spaceId)
  const members = await listMembers(act.db, spaceId)
  const without = organisations.filter(
    (party) => !members.some((one) => one.organisationId === party && one.role === 'executive-sponsor'),
  )
  const names = new Map((await listParties(act.db, spaceId)).map((one) => [one.organisationId, one.shortName]))
  return without.map((party) => ({ path: 'sponsors', code: 'sponsor-missing', values: { party: names.get(party) ?? '' } }))
}

/** The effect of the consent `vision.ratification`. */
export async function markVisionRatified(act: Act, consent: Consent): Promise<void> {
  const visions = await lockVisions(act.db, consent.spaceId)
  const vision = found(visions.find((one) => one.id === consent.subject.id))
  const { organisations } = found(await findAudience(act.db, consent.spaceId, vision.audienceId))
  refuseLeftOut(consent, organisations)
  const ratified = { ...vision, ratifiedAt: act.now.toString() }
  await markRatified(act.db, ratified, ratified.ratifiedAt)
  recordVision(act, 'vision.ratified', ratified)
}

function recordVision(act: Act, verb: Verb, { id, audienceId, version, vision, points, reason }: Vision): void {
  record(act, verb, {
    audienceId,
    subject: { kind: 'vision', id },
    payload: { version, vision, points, reason },
    searchable: { title: vision.slice(0, 120), text: points.map((one) => `${one.title} ${one.meaning}`).join('\n') },
  })
}
