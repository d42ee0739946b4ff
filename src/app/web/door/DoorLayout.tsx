import { Outlet } from '@tanstack/react-router'
import { SchemeSwitcher } from '#src/ui/design/SchemeSwitcher.tsx'
import { SkipLink } from '#src/ui/page/SkipLink.tsx'
import { LanguageSwitcher } from '#src/ui/text/LanguageSwitcher.tsx'
import { Brand } from '../Brand.tsx'
import classes from './door.module.css'

/** The frame before one is inside: the brand, the language, and one thing to do. */
export function DoorLayout() {
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.head}>
        <a className={classes.home} href="/">
          <Brand />
        </a>
        <div className={classes.choices}>
          <LanguageSwitcher />
          <SchemeSwitcher />
        </div>
      </header>
      <main id="content" className={classes.content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
