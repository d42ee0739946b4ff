import type { ReactNode } from 'react'
import { SchemeSwitcher } from '#src/ui/design/SchemeSwitcher.tsx'
import { SkipLink } from '#src/ui/page/SkipLink.tsx'
import { LanguageSwitcher } from '#src/ui/text/LanguageSwitcher.tsx'
import { Brand } from '../Brand.tsx'
import classes from './door.module.css'

/** The frame of pages outside: the brand, the language, and one thing to do. */
export function DoorFrame({ children }: { readonly children: ReactNode }) {
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
        {children}
      </main>
    </div>
  )
}
