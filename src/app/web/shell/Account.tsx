import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useLeaving } from '#src/core/accounts/web/useEntering.ts'
import { useMe, useMySeat } from '#src/core/people/web/useMe.ts'
import { SchemeSwitcher } from '#src/ui/design/SchemeSwitcher.tsx'
import { PersonMark } from '#src/ui/side/PersonMark.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './shell.module.css'

/** Who I am and for whom I act; it leads to my settings. */
export function Account() {
  const t = useText()
  const me = useMe().data
  const seat = useMySeat()
  const leave = useLeaving()
  if (!me) return null
  return (
    <div className={classes.account}>
      <Link to="/settings" className={classes.me}>
        <PersonMark name={me.name} colour={seat?.organisation.colour ?? 1} named />
        <span>
          <b>{me.name}</b>
          <span>{seat?.organisation.shortName}</span>
        </span>
      </Link>
      <div className={classes.accountLine}>
        <SchemeSwitcher />
        {me.sample ? null : (
          <Button variant="subtle" size="compact-sm" px={6} onClick={() => void leave()}>
            {t('accounts.sign-out')}
          </Button>
        )}
      </div>
    </div>
  )
}
