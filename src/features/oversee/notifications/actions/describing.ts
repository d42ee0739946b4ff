import type { Act } from '#src/core/acting/actions.ts'
import { selectConsentsEverywhere, toConsent } from '#src/core/consents/store.ts'
import { listSeatNames } from '#src/core/seats/store.ts'
import { listOrganisationNames, listSpaceNames, type Notification } from '#src/features/oversee/notifications/store.ts'

export interface Described extends Notification {
  readonly title: string
  readonly place: string
  readonly person: string | null
  readonly organisation: string | null
}

/** These speak of the partnership itself, which the acting seat belongs to. */
const withoutCard = new Set(['party', 'participant', 'partnership'])

/** Notifications with their words, as the acting seat may know them now: what it sees no longer is left out. */
export async function describeNotifications(act: Act, notifications: readonly Notification[]): Promise<Described[]> {
  if (notifications.length === 0) return []
  const titles = await titlesOf(act, notifications)
  const places = await listSpaceNames(
    act.db,
    notifications.map(({ spaceId }) => spaceId),
  )
  const people = await listSeatNames(act.db, [...new Set(notifications.flatMap(({ bySeat }) => bySeat ?? []))])
  const organisations = await listOrganisationNames(act.db, [
    ...people.map(({ organisationId }) => organisationId),
    ...notifications.filter(({ subjectKind }) => subjectKind === 'party').map(({ subjectId }) => subjectId),
  ])
  const byId = new Map(people.map((one) => [one.seatId, one]))
  return notifications.flatMap((one) => {
    const place = places.get(one.spaceId)
    const title = withoutCard.has(one.subjectKind) ? (organisations.get(one.subjectId) ?? '') : titles.get(one.subjectId)
    if (place === undefined || title === undefined) return []
    const actor = byId.get(one.bySeat ?? '')
    return [
      {
        ...one,
        title,
        place,
        person: actor?.name ?? null,
        organisation: organisations.get(actor?.organisationId ?? '') ?? null,
      },
    ]
  })
}

async function titlesOf(act: Act, notifications: readonly Notification[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  const groups = Map.groupBy(notifications, ({ spaceId, subjectKind }) => `${spaceId} ${subjectKind}`)
  for (const group of groups.values()) {
    const [first] = group
    if (!first || withoutCard.has(first.subjectKind)) continue
    const ids = group.map(({ subjectId }) => subjectId)
    if (first.subjectKind === 'consent') await nameConsents(act, { spaceId: first.spaceId, ids, titles })
    for (const card of (await act.services.cards[first.subjectKind]?.(act.db, first.spaceId, ids)) ?? [])
      titles.set(card.id, card.title)
  }
  return titles
}

/** A decision is called by what it is about. */
async function nameConsents(
  act: Act,
  { spaceId, ids, titles }: { spaceId: string; ids: readonly string[]; titles: Map<string, string> },
) {
  const rows = await selectConsentsEverywhere(act.db)
    .where('c.space_id', '=', spaceId)
    .where('c.id', 'in', [...ids])
    .execute()
  // One question for each kind of subject, however many decisions there are.
  for (const [kind, consents] of Map.groupBy(rows.map(toConsent), ({ subject }) => subject.kind)) {
    const subjects = [...new Set(consents.map(({ subject }) => subject.id))]
    const cards = (await act.services.cards[kind]?.(act.db, spaceId, subjects)) ?? []
    const named = new Map(cards.map((card) => [card.id, card.title]))
    for (const { id, subject, change } of consents)
      titles.set(id, named.get(subject.id) ?? (typeof change.name === 'string' ? change.name : ''))
  }
}
