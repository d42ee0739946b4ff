import { enterAs, type PersonAct } from '#src/core/acting/actions.ts'
import { listSeatsOf } from '#src/core/people/store.ts'
import type { Settings } from '#src/features/oversee/notification-settings/model.ts'
import { saveSettings } from '#src/features/oversee/notification-settings/store.ts'
import { type Described, describeNotifications } from '#src/features/oversee/notifications/actions/describing.ts'
import { listNotifications, markNotificationsRead } from '#src/features/oversee/notifications/store.ts'

const shown = 50

/** The latest news of all seats of a person, with their words. */
export async function listNews(act: PersonAct) {
  const found: Described[] = []
  for (const { id } of await listSeatsOf(act.db, act.personId)) {
    const acting = await enterAs(act, { seatId: id })
    found.push(...(await describeNotifications(acting, await listNotifications(acting.db, shown))))
  }
  const latest = found.sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, shown)
  return { notifications: latest.map(present), unread: latest.filter(({ readAt }) => readAt === null).length }
}

const present = ({
  id,
  seatId,
  kind,
  verb,
  subjectKind,
  subjectId,
  title,
  spaceId,
  place,
  person,
  organisation,
  at,
  readAt,
}: Described) => ({
  id,
  seatId,
  kind,
  verb,
  subject: { kind: subjectKind, id: subjectId },
  title,
  space: { id: spaceId, name: place },
  person,
  organisation,
  at,
  readAt,
})

/** One of the two reads that write. Only one's own are marked, whatever is named. */
export async function markRead(act: PersonAct, ids: readonly string[] | undefined): Promise<void> {
  for (const { id } of await listSeatsOf(act.db, act.personId)) {
    const acting = await enterAs(act, { seatId: id })
    await markNotificationsRead(acting.db, { ids, now: act.now.toString() })
  }
}

export const changeSettings = (act: PersonAct, settings: Settings): Promise<void> =>
  saveSettings(act.db, act.personId, { settings, now: act.now.toString() })
