import { type Act, enterAs } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { findHomeAudience } from '#src/core/audiences/store.ts'
import { changeOrganisation, setClosedDays, setIdentifiers } from '#src/core/organisations/actions.ts'
import { saveParticipant } from '#src/core/participants/store.ts'
import { insertPartnership, insertParty, reissueAudiences, replaceStages } from '#src/core/partnerships/store.ts'
import { insertSpace } from '#src/core/spaces/store.ts'
import type { ExportedAudience, ExportedPartnership } from '#src/features/oversee/exports/model/export-lines.ts'
import type { SpaceReading } from '#src/features/oversee/imports/actions/check-space.ts'
import { addStandIns, type StandInOrganisation, type StandInPerson } from '#src/features/oversee/imports/store.ts'
import { found } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface PlacedSpace {
  readonly act: Act
  /** What spaces, audiences, organisations and seats of the archive are here. */
  readonly ids: ReadonlyMap<string, string>
}

/** Makes the place that a space of an archive comes to, and everybody whom its records name. */
export async function placeSpace(act: Act, reading: SpaceReading): Promise<PlacedSpace> {
  const entered =
    reading.space.kind === 'partnership' ? await startAgain(act, found(reading.partnership)) : await goHome(act, reading)
  const ids = new Map([
    [reading.space.id, found(entered.actor.spaceId)],
    [reading.header.by.organisation, act.actor.organisationId],
  ])
  await standIn(entered, reading, ids)
  for (const audience of reading.audiences.values()) ids.set(audience.id, await placeAudience(entered, reading, audience))
  return { act: entered, ids }
}

/** A partnership of one party, as it was named and staged; active again when a second party joins. */
async function startAgain(act: Act, { charter, stage, stages }: ExportedPartnership): Promise<Act> {
  const id = newId()
  const now = act.now.toString()
  const { seatId, organisationId, sampleId } = act.actor
  await insertSpace(act.db, id, 'partnership')
  await insertPartnership(act.db, { ...charter, id, stage, createdBy: seatId, sampleId })
  await replaceStages(act.db, id, stages)
  await insertParty(act.db, id, organisationId, now)
  await saveParticipant(act.db, { spaceId: id, organisationId, seatId, role: 'alliance-manager', namedBy: seatId, now })
  await reissueAudiences(act.db, id, false)
  return enterAs(act, { seatId, spaceId: id })
}

/** The organisation's own space is there already; its profile becomes the archive's, by the verbs that change it. */
async function goHome(act: Act, { organisation }: SpaceReading): Promise<Act> {
  const { profile, identifiers, closedDays } = found(organisation)
  const home = await enterAs(act, { seatId: act.actor.seatId, spaceId: act.actor.organisationId })
  // Whether others find the organisation here is decided here.
  const { listed: _elsewhere, ...described } = profile
  await changeOrganisation(home, described)
  if (identifiers.length > 0) await setIdentifiers(home, identifiers)
  if (closedDays.length > 0) await setClosedDays(home, closedDays)
  return home
}

/**
 * Nobody here is made to have done what an archive tells, not even who seems to be the same: organisations without people stand in
 * for the other parties, and people without accounts, whose seats have ended, for everybody who is named.
 */
async function standIn(act: Act, reading: SpaceReading, ids: Map<string, string>): Promise<void> {
  const at = act.now.toString()
  const organisations: StandInOrganisation[] = [...reading.organisations]
    .filter((id) => !ids.has(id))
    .map((original) => {
      const known = reading.parties.get(original)
      const id = newId()
      ids.set(original, id)
      return {
        id,
        legal_name: known?.legalName ?? unnamed(original),
        short_name: known?.shortName ?? unnamed(original),
        // ISO 3166 leaves this code to users: no country.
        country: known?.country ?? 'ZZ',
        time_zone: known?.timeZone ?? 'UTC',
        colour: known?.colour ?? 1,
        joined_at: known?.joinedAt ?? at,
        party: known !== undefined,
      }
    })
  const named = new Set([...reading.seats, ...reading.people.keys()])
  const people: StandInPerson[] = [...named].map((original) => {
    const known = reading.people.get(original)
    const id = newId()
    ids.set(original, id)
    return {
      id,
      person_id: newId(),
      organisation_id: ids.get(known?.organisation ?? '') ?? organisations[0]?.id ?? act.actor.organisationId,
      name: known?.name ?? unnamed(original),
      title: known?.title ?? '',
    }
  })
  await addStandIns(act.db, found(act.actor.spaceId), { organisations, people, at })
}

/** Somebody of whom the archive knows no more than an id. */
const unnamed = (id: string) => `…${id.slice(-6)}`

/**
 * Who sees here what an audience of the archive saw: never more than of the organisation that made it. What all parties shared is
 * for all parties again, of which there is one; what some of them shared is the organisation's own; what named people shared is for
 * whoever brings it.
 */
async function placeAudience(act: Act, { space }: SpaceReading, audience: ExportedAudience): Promise<string> {
  if (audience.kind === 'people') return openAudience(act, { kind: 'people', seats: [act.actor.seatId] })
  if (space.kind === 'organisation') return found(await findHomeAudience(act.db, act.actor.organisationId))
  return openAudience(act, { kind: audience.kind === 'all-parties' ? 'all-parties' : 'organisation' })
}
