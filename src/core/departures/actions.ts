import type { Act } from '#src/core/acting/actions.ts'
import { findAllParties } from '#src/core/audiences/store.ts'
import { askConsent } from '#src/core/consents/actions.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { canEndParty, canLeave } from '#src/core/departures/policy.ts'
import { record } from '#src/core/ledger/actions.ts'
import { recordReissued } from '#src/core/partnerships/actions.ts'
import {
  findPartnership,
  listParties,
  listPresentParties,
  listStages,
  lockPartnership,
  markDeparture,
  markPartnership,
  reissueAudiences,
} from '#src/core/partnerships/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'

/** The organisation leaves: reads what was shared until now, writes nothing, sees nothing later; its private records go home with it. */
export async function leaveParty(act: Act, reason: string): Promise<void> {
  allow(canLeave(act.actor))
  await departParty(act, { organisationId: act.actor.organisationId, how: 'left', reason })
}

/** All others together may end a party. */
export async function askToEndParty(act: Act, organisationId: string, reason: string): Promise<Consent> {
  allow(canEndParty(act.actor))
  const spaceId = found(act.actor.spaceId)
  const present = await listPresentParties(act.db, spaceId)
  if (!present.includes(organisationId) || organisationId === act.actor.organisationId) throw new Refusal('not-found')
  // Of two, each may leave; neither may put the other out alone.
  if (present.length === 2) throw new Refusal('conflict', 'leave-instead')
  const audienceId = found(await findAllParties(act.db, spaceId))
  const others = present.filter((party) => party !== organisationId)
  return askConsent(act, {
    kind: 'party.end',
    audienceId,
    subject: { kind: 'party', id: organisationId },
    change: { organisationId },
    reason,
    parties: others,
  })
}

/** The effect of the consent `party.end`. */
export async function endAgreedParty(act: Act, consent: Consent): Promise<void> {
  await departParty(act, {
    organisationId: String(consent.change.organisationId),
    how: 'ended-by-others',
    reason: consent.reason,
  })
}

interface Departing {
  readonly organisationId: string
  readonly how: 'left' | 'ended-by-others'
  readonly reason: string
}

async function departParty(act: Act, { organisationId, how, reason }: Departing): Promise<void> {
  const spaceId = found(act.actor.spaceId)
  found(await lockPartnership(act.db, spaceId))
  const subject = { kind: 'party', id: organisationId }
  const payload = { organisationId, how, reason }
  // The departing party's chain ends with its leaving; appended before the audience is closed to it.
  record(act, 'party.left', { audienceId: found(await findAllParties(act.db, spaceId)), subject, payload })
  await act.services.ledger.append(act)
  const departure = {
    spaceId,
    organisationId,
    how,
    reason,
    with: await describeForDeparting(act, spaceId),
    now: act.now.toString(),
  }
  if (!(await markDeparture(act.db, departure))) throw new Refusal('not-found')
  const reissued = await reissueAudiences(act.db, spaceId, false)
  await recordReissued(act, reissued)
  const left = await listPresentParties(act.db, spaceId)
  const successor = reissued.find((one) => one.kind === 'all-parties')?.new_id
  if (successor) record(act, 'party.left', { audienceId: successor, subject, payload })
  if (left.length === 0) await markPartnership(act.db, spaceId, 'ended_at', act.now.toString())
}

/** What a party that is leaving may still know of the partnership: names, people and stage as they are now. */
async function describeForDeparting(act: Act, spaceId: string) {
  const partnership = found(await findPartnership(act.db, spaceId))
  const stages = await listStages(act.db, spaceId)
  return {
    ...partnership,
    stages,
    stageName: stages.find(({ key }) => key === partnership.stage)?.name ?? '',
    parties: await listParties(act.db, spaceId),
    members: await listMembers(act.db, spaceId),
  }
}
