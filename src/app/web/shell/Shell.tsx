import type { ReactNode } from 'react'
import { SchemeSwitcher } from '#src/ui/design/SchemeSwitcher.tsx'
import { ConnectionNote } from '#src/ui/live/ConnectionNote.tsx'
import { useLive } from '#src/ui/live/useLive.ts'
import { AppShell } from '#src/ui/page/AppShell.tsx'
import { Brand } from '../Brand.tsx'

/** The frame of every page inside. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const live = useLive()
  return (
    <AppShell brand={<Brand />} rail={null} account={<SchemeSwitcher />} notices={<ConnectionNote state={live} />}>
      {children}
    </AppShell>
  )
}
