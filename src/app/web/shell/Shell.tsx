import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePersonalPlace } from '#src/core/people/web/usePersonalPlace.ts'
import { ConnectionNote } from '#src/ui/live/ConnectionNote.tsx'
import { useLive } from '#src/ui/live/useLive.ts'
import { AppShell } from '#src/ui/page/AppShell.tsx'
import { Brand } from '../Brand.tsx'
import { PartnershipRail } from '../partnership/PartnershipRail.tsx'
import { Account } from './Account.tsx'
import { MainBar } from './MainBar.tsx'
import { MainRail } from './MainRail.tsx'

/** The frame of every page inside. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const live = useLive()
  const { spaceId } = useParams({ strict: false })
  usePersonalPlace()
  const rail = (
    <>
      <MainRail />
      {spaceId === undefined ? null : <PartnershipRail spaceId={spaceId} />}
    </>
  )
  return (
    <AppShell
      brand={<Brand />}
      rail={rail}
      bar={<MainBar spaceId={spaceId} />}
      account={<Account />}
      notices={<ConnectionNote state={live} />}
    >
      {children}
    </AppShell>
  )
}
