import type { ReactNode } from 'react'
import { SchemeSwitcher } from '#src/ui/design/SchemeSwitcher.tsx'
import { AppShell } from '#src/ui/page/AppShell.tsx'
import { BarLink } from '#src/ui/page/BarLink.tsx'
import { RailGroup } from '#src/ui/page/RailGroup.tsx'
import { RailLink } from '#src/ui/page/RailLink.tsx'
import type { TextId } from '#src/ui/text/catalogues.ts'
import { LanguageSwitcher } from '#src/ui/text/LanguageSwitcher.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { Brand } from '../Brand.tsx'
import classes from './look.module.css'

const rooms = [
  { id: 'look.objectives', step: 'done' },
  { id: 'look.agreement', step: 'done' },
  { id: 'look.trust', step: 'now' },
  { id: 'look.measures', step: 'ahead' },
  { id: 'look.culture', step: 'ahead' },
] as const satisfies readonly { id: TextId; step: 'done' | 'now' | 'ahead' }[]

/** The frame of the product with sample places; all of them lead here. */
export function LookShell({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const elsewhere = { to: '/look', activeOptions: { includeHash: true } } as const
  const rail = (
    <>
      <RailGroup>
        <RailLink {...elsewhere} hash="today" count={4}>
          {t('look.today')}
        </RailLink>
        <RailLink {...elsewhere} hash="portfolio">
          {t('look.portfolio')}
        </RailLink>
      </RailGroup>
      <RailGroup title={t('look.group', { first: 'Nordwind', second: 'Kaito Labs' })} steps>
        {rooms.map(({ id, step }) => (
          <RailLink
            key={id}
            {...elsewhere}
            {...(step === 'now' ? {} : { hash: id })}
            step={{ state: step, words: t(`look.step-${step}`) }}
          >
            {t(id)}
          </RailLink>
        ))}
      </RailGroup>
    </>
  )
  const account = (
    <div className={classes.account}>
      <LanguageSwitcher />
      <SchemeSwitcher />
    </div>
  )
  const bar = (
    <>
      <BarLink {...elsewhere} count={4} hash="today">
        {t('look.today')}
      </BarLink>
      <BarLink {...elsewhere} hash="portfolio">
        {t('look.portfolio')}
      </BarLink>
      <BarLink {...elsewhere}>{t('look.trust')}</BarLink>
    </>
  )
  return (
    <AppShell brand={<Brand />} rail={rail} bar={bar} account={account}>
      {children}
    </AppShell>
  )
}
