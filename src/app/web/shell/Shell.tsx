import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '#src/core/people/web/useMe.ts'
import { usePersonalPlace } from '#src/core/people/web/usePersonalPlace.ts'
import { SampleBar } from '#src/features/oversee/sample/web/SampleBar.tsx'
import { ConnectionNote } from '#src/ui/live/ConnectionNote.tsx'
import { useLive } from '#src/ui/live/useLive.ts'
import { AppShell } from '#src/ui/page/AppShell.tsx'
import { Brand } from '../Brand.tsx'
import { PartnershipRail } from '../partnership/PartnershipRail.tsx'
import { Account } from './Account.tsx'
import { Bell } from './Bell.tsx'
import { MainBar } from './MainBar.tsx'
import { MainRail } from './MainRail.tsx'
import { SearchButton } from './SearchButton.tsx'

/** The frame of every page inside. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const live = useLive()
  const { spaceId } = useParams({ strict: false })
  const isSample = useMe().data?.sample ?? false
  usePersonalPlace()
  const rail = (
    <>
      <MainRail isFolded={spaceId !== undefined} />
      <Bell />
      {spaceId === undefined ? null : <PartnershipRail spaceId={spaceId} />}
    </>
  )
  return (
    <AppShell
      brand={<Brand />}
      tools={{
        head: (
          <>
            <Bell small />
            <SearchButton spaceId={spaceId} small />
          </>
        ),
        rail: <SearchButton spaceId={spaceId} />,
      }}
      rail={rail}
      bar={<MainBar spaceId={spaceId} />}
      account={<Account />}
      notices={
        <>
          {isSample ? <SampleBar /> : null}
          <ConnectionNote state={live} />
        </>
      }
    >
      {children}
    </AppShell>
  )
}
