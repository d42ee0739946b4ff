import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { TextId } from '#src/ui/text/catalogues.ts'

type Standing = Partnership['you']['standing']
type Room = { readonly to: RoomPath; readonly name: TextId; readonly isFirst: boolean; readonly for: readonly Standing[] }
type RoomPath =
  | '/partnerships/$spaceId'
  | '/partnerships/$spaceId/objectives'
  | '/partnerships/$spaceId/commitments'
  | '/partnerships/$spaceId/measures'
  | '/partnerships/$spaceId/rounds'
  | '/partnerships/$spaceId/iati'
  | '/partnerships/$spaceId/people'
  | '/partnerships/$spaceId/ledger'
  | '/partnerships/$spaceId/settings'

const rooms: readonly Room[] = [
  {
    to: '/partnerships/$spaceId',
    name: 'partnerships.overview',
    isFirst: true,
    for: ['member', 'former', 'administrator', 'invited'],
  },
  { to: '/partnerships/$spaceId/objectives', name: 'objectives.title', isFirst: false, for: ['member'] },
  { to: '/partnerships/$spaceId/commitments', name: 'commitments.title', isFirst: false, for: ['member'] },
  { to: '/partnerships/$spaceId/measures', name: 'measures.measures', isFirst: false, for: ['member'] },
  { to: '/partnerships/$spaceId/rounds', name: 'rounds.title', isFirst: false, for: ['member'] },
  { to: '/partnerships/$spaceId/iati', name: 'activities.room', isFirst: false, for: ['member'] },
  { to: '/partnerships/$spaceId/people', name: 'partnerships.people', isFirst: false, for: ['member', 'administrator'] },
  { to: '/partnerships/$spaceId/ledger', name: 'ledger.title', isFirst: false, for: ['member', 'former'] },
  { to: '/partnerships/$spaceId/settings', name: 'partnerships.settings', isFirst: false, for: ['member'] },
]

/** The rooms that one may enter, by how one stands to the partnership. */
export const roomsFor = (standing: Standing) => rooms.filter((room) => room.for.includes(standing))
