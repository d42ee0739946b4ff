import type { Routes } from '#src/core/acting/routes.ts'
import { findSettings } from '#src/features/oversee/notification-settings/store.ts'
import { changeSettings, listNews, markRead } from '#src/features/oversee/notifications/actions/reading.ts'
import type { notificationsApi } from '#src/features/oversee/notifications/api.ts'

export const notificationsRoutes: Routes<typeof notificationsApi> = {
  list: (act) => listNews(act),
  markRead: async (act, { ids }) => {
    await markRead(act, ids)
    return { done: true }
  },
  settings: (act) => findSettings(act.db, act.personId),
  changeSettings: async (act, settings) => {
    await changeSettings(act, settings)
    return findSettings(act.db, act.personId)
  },
}
