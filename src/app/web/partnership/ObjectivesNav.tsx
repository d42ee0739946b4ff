import { RoomLink, Rooms } from '#src/ui/page/Rooms.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const rooms = [
  { to: '/partnerships/$spaceId/objectives', name: 'objectives.room-objectives' },
  { to: '/partnerships/$spaceId/vision', name: 'objectives.room-vision' },
  { to: '/partnerships/$spaceId/strategies', name: 'objectives.room-strategies' },
  { to: '/partnerships/$spaceId/alignment', name: 'objectives.room-alignment' },
  { to: '/partnerships/$spaceId/glossary', name: 'objectives.room-glossary' },
] as const

/** What belongs to the objectives: where they lead, how they are reached, whether they mean the same to all. */
export function ObjectivesNav({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  return (
    <Rooms label={t('objectives.title')}>
      {rooms.map(({ to, name }) => (
        <RoomLink key={to} to={to} params={{ spaceId }} activeOptions={{ exact: true }}>
          {t(name)}
        </RoomLink>
      ))}
    </Rooms>
  )
}
