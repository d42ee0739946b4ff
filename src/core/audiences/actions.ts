import { type Act, enterAgain } from '#src/core/acting/actions.ts'
import { type AudienceChoice, type AudienceKind, membersKey } from '#src/core/audiences/model.ts'
import { findAllParties, findOpenAudience, insertAudience } from '#src/core/audiences/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { found, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** The audience that a person chose, opened if nobody has chosen the same members before. */
export async function openAudience(act: Act, choice: AudienceChoice): Promise<string> {
  const spaceId = found(act.actor.spaceId)
  if (choice.kind === 'all-parties') return found(await findAllParties(act.db, spaceId))
  if (choice.kind === 'organisation')
    return found(await findOpenAudience(act.db, spaceId, 'organisation', act.actor.organisationId))
  return choice.kind === 'parties'
    ? openPartiesAudience(act, spaceId, choice.organisations)
    : openPeopleAudience(act, spaceId, choice.seats)
}

async function openPartiesAudience(act: Act, spaceId: string, organisations: readonly string[]): Promise<string> {
  const present = new Set((await listMembers(act.db, spaceId)).map((member) => member.organisationId))
  refuseProblems(
    organisations.flatMap((id, index) =>
      present.has(id) ? [] : [{ path: `audience.organisations.${index}`, code: 'not-a-party' }],
    ),
  )
  refuseProblems(
    organisations.includes(act.actor.organisationId) ? [] : [{ path: 'audience.organisations', code: 'without-yourself' }],
  )
  const members = [...new Set(organisations)].sort()
  if (members.length === 1) return found(await findOpenAudience(act.db, spaceId, 'organisation', act.actor.organisationId))
  return findOrOpen(act, { spaceId, kind: 'parties', key: membersKey(members), organisations: members })
}

async function openPeopleAudience(act: Act, spaceId: string, seats: readonly string[]): Promise<string> {
  const members = new Set((await listMembers(act.db, spaceId)).map((member) => member.seatId))
  refuseProblems(
    seats.flatMap((id, index) => (members.has(id) ? [] : [{ path: `audience.seats.${index}`, code: 'not-a-participant' }])),
  )
  refuseProblems(seats.includes(act.actor.seatId) ? [] : [{ path: 'audience.seats', code: 'without-yourself' }])
  const named = [...new Set(seats)].sort()
  return findOrOpen(act, { spaceId, kind: 'people', key: membersKey(named), seats: named })
}

interface Wanted {
  readonly spaceId: string
  readonly kind: AudienceKind
  readonly key: string
  readonly organisations?: readonly string[]
  readonly seats?: readonly string[]
}

async function findOrOpen(act: Act, wanted: Wanted): Promise<string> {
  const known = await findOpenAudience(act.db, wanted.spaceId, wanted.kind, wanted.key)
  if (known) return known
  const id = newId()
  await insertAudience(act.db, { ...wanted, id })
  // The new audience must be among what this transaction may write before the record that it is for is written.
  await enterAgain(act)
  return id
}
