import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './partnership.module.css'

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
    <nav aria-label={t('objectives.title')} className={classes.subRooms}>
      {rooms.map(({ to, name }) => (
        <TextLink
          key={to}
          to={to}
          params={{ spaceId }}
          activeOptions={{ exact: true }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t(name)}
        </TextLink>
      ))}
    </nav>
  )
}
