import { z } from 'zod'
import { kinds, settings } from '#src/features/oversee/notification-settings/model.ts'
import { done, endpoint, id } from '#src/platform/http/contract.ts'

const notification = z.object({
  id,
  /** The seat that was told. */
  seatId: id,
  kind: z.enum(kinds),
  verb: z.string(),
  subject: z.object({ kind: z.string(), id }),
  /** What it is about, as you may know it now. */
  title: z.string(),
  space: z.object({ id, name: z.string() }),
  /** Who did it; null where the program did, or where you do not know them any more. */
  person: z.string().nullable(),
  organisation: z.string().nullable(),
  at: z.string(),
  readAt: z.string().nullable(),
})

export const notificationsApi = {
  list: endpoint('person')
    .route({
      method: 'GET',
      path: '/notifications',
      summary: 'What happened that concerns you, in all your seats, the latest first',
    })
    .output(z.object({ notifications: z.array(notification), unread: z.number() })),
  markRead: endpoint('person')
    .route({ method: 'PUT', path: '/notifications/read', summary: 'Mark notifications as read: those named, or all' })
    .input(z.object({ ids: z.array(id).max(500).optional() }))
    .output(done),
  settings: endpoint('person')
    .route({ method: 'GET', path: '/notification-settings', summary: 'How you wish to be told' })
    .output(settings),
  changeSettings: endpoint('person')
    .route({ method: 'PUT', path: '/notification-settings', summary: 'Say how you wish to be told' })
    .input(settings)
    .output(settings),
}
