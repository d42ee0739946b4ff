import { Link } from '@tanstack/react-router'
import { useNews } from '#src/features/oversee/notifications/web/useNews.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { RailGroup } from '#src/ui/page/RailGroup.tsx'
import { RailLink } from '#src/ui/page/RailLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './shell.module.css'

/** How much news is unread, at hand on every page: an icon in the head of a phone, a line in the rail elsewhere. */
export function Bell({ small = false }: { readonly small?: boolean }) {
  const t = useText()
  const unread = useNews().data?.unread ?? 0
  if (!small)
    return (
      <RailGroup>
        <RailLink to="/news" count={unread}>
          {t('notifications.title')}
        </RailLink>
      </RailGroup>
    )
  return (
    <Link to="/news" className={classes.tool} aria-label={t('notifications.unread', { count: unread })}>
      <Icon name="bell" size={20} />
      {unread > 0 ? <span className={classes.dot} aria-hidden="true" /> : null}
    </Link>
  )
}
