import { type Act, enterAs, type PersonAct } from '#src/core/acting/actions.ts'
import { insertAudience } from '#src/core/audiences/store.ts'
import { record, recordAtHome } from '#src/core/ledger/actions.ts'
import {
  type ClosedDay,
  type Identifier,
  identifierProblems,
  type OrganisationProfile,
  profileProblems,
} from '#src/core/organisations/model.ts'
import { canChangeOrganisation } from '#src/core/organisations/policy.ts'
import {
  findOrganisation,
  insertOrganisation,
  type Organisation,
  replaceClosedDays,
  replaceIdentifiers,
  updateOrganisation,
} from '#src/core/organisations/store.ts'
import { giveSeat } from '#src/core/seats/store.ts'
import { insertSpace } from '#src/core/spaces/store.ts'
import { allow, found, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface Founding {
  readonly profile: OrganisationProfile
  readonly title: string
  readonly sampleId?: string | undefined
}

/** Sets up an organisation with its own space; the founder becomes administrator and coordinator. */
export async function foundOrganisation(
  act: PersonAct,
  { profile, title, sampleId }: Founding,
): Promise<{ organisationId: string; seatId: string }> {
  refuseProblems(profileProblems(profile))
  const organisationId = newId()
  const now = act.now.toString()
  await insertSpace(act.db, organisationId, 'organisation')
  await insertOrganisation(act.db, organisationId, profile, { now, sampleId })
  // Before the seat, since only a new organisation may be given an audience by somebody who holds no seat in it.
  const audienceId = newId()
  await insertAudience(act.db, {
    spaceId: organisationId,
    id: audienceId,
    kind: 'organisation',
    key: organisationId,
    organisations: [organisationId],
  })
  const seatId = await giveSeat(act.db, {
    id: newId(),
    personId: act.personId,
    organisationId,
    title,
    administrator: true,
    coordinator: true,
    now,
  })
  const entered = await enterAs(act, { seatId, spaceId: organisationId })
  record(entered, 'organisation.founded', {
    audienceId,
    subject: { kind: 'organisation', id: organisationId },
    payload: { ...profile, seatId },
  })
  return { organisationId, seatId }
}

export async function changeOrganisation(
  act: Act,
  changes: { [K in keyof OrganisationProfile]?: OrganisationProfile[K] | undefined },
): Promise<Organisation> {
  allow(canChangeOrganisation(act.actor))
  const { id, identifiers, closedDays, ...before } = found(await findOrganisation(act.db, act.actor.organisationId))
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const profile: OrganisationProfile = { ...before, ...given }
  refuseProblems(profileProblems(profile))
  await updateOrganisation(act.db, id, profile, act.now.toString())
  await recordAtHome(act, 'organisation.changed', { subject: { kind: 'organisation', id }, payload: profile })
  return { ...profile, id, identifiers, closedDays }
}

export async function setIdentifiers(act: Act, identifiers: readonly Identifier[]): Promise<Organisation> {
  allow(canChangeOrganisation(act.actor))
  refuseProblems(identifierProblems(identifiers))
  const id = act.actor.organisationId
  await replaceIdentifiers(act.db, id, identifiers)
  await recordAtHome(act, 'organisation.identified', { subject: { kind: 'organisation', id }, payload: { identifiers } })
  return found(await findOrganisation(act.db, id))
}

export async function setClosedDays(act: Act, closedDays: readonly ClosedDay[]): Promise<Organisation> {
  allow(canChangeOrganisation(act.actor))
  const seen = new Set<string>()
  refuseProblems(
    closedDays.flatMap(({ day }, index) =>
      seen.size === seen.add(day).size ? [{ path: `closedDays.${index}.day`, code: 'taken' }] : [],
    ),
  )
  const id = act.actor.organisationId
  await replaceClosedDays(act.db, id, closedDays)
  await recordAtHome(act, 'organisation.calendar-changed', { subject: { kind: 'organisation', id }, payload: { closedDays } })
  return found(await findOrganisation(act.db, id))
}
