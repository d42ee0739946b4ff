import { type ReactNode, useState } from 'react'
import { Icon } from '../design/Icon.tsx'
import { useText } from '../text/useText.tsx'
import { RailDrawer } from './RailDrawer.tsx'
import { SkipLink } from './SkipLink.tsx'
import classes from './shell.module.css'

type Props = {
  readonly brand: ReactNode
  /** What is at hand on every page: search, news. In the head of a phone, above the rail elsewhere. */
  readonly tools?: { readonly head: ReactNode; readonly rail: ReactNode }
  /** Where one can go: groups of rail links. In a drawer on a phone. */
  readonly rail: ReactNode
  /** The few places within reach of the thumb, at the foot of a phone. */
  readonly bar?: ReactNode
  /** Who I am, language, scheme: at the foot of the rail. */
  readonly account?: ReactNode
  /** What everyone must notice above the page: the connection is gone, I see it as another. */
  readonly notices?: ReactNode
  readonly children: ReactNode
}

/** The frame of every page: a rail beside it when wide; a head, a drawer and a bar on a phone. */
export function AppShell({ brand, tools, rail, bar, account, notices, children }: Props) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={classes.shell} data-bar={bar !== undefined}>
      <SkipLink />
      <header className={classes.head}>
        {brand}
        <div className={classes.headTools}>{tools?.head}</div>
        <button
          type="button"
          className={classes.menu}
          aria-label={t('ui.open-menu')}
          aria-expanded={isOpen}
          onClick={() => setOpen(true)}
        >
          <Icon name="menu" size={20} />
        </button>
      </header>
      <header className={classes.rail}>
        <div className={classes.brand}>{brand}</div>
        {tools ? <div className={classes.tools}>{tools.rail}</div> : null}
        <nav aria-label={t('ui.main-navigation')}>{rail}</nav>
        {account ? <div className={classes.account}>{account}</div> : null}
      </header>
      <main id="content" className={classes.content} tabIndex={-1}>
        {notices}
        {children}
      </main>
      {bar ? (
        <nav className={classes.bar} aria-label={t('ui.quick-navigation')}>
          {bar}
        </nav>
      ) : null}
      {isOpen ? (
        <RailDrawer title={brand} onClose={() => setOpen(false)}>
          <nav aria-label={t('ui.main-navigation')}>{rail}</nav>
          {account ? <div className={classes.account}>{account}</div> : null}
        </RailDrawer>
      ) : null}
    </div>
  )
}
