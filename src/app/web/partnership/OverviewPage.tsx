import { useParams } from '@tanstack/react-router'
import { PendingConsents } from '#src/core/consents/web/PendingConsents.tsx'
import { Term } from '#src/core/partnerships/web/Term.tsx'
import { type Partnership, useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { EstimateSection } from '#src/features/oversee/estimates/web/EstimateSection.tsx'
import { NextStage } from '#src/features/oversee/outlook/web/NextStage.tsx'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { Stack } from '#src/ui/page/Stack.tsx'
import { CommitmentsDue } from './CommitmentsDue.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { HowChosen } from './HowChosen.tsx'
import { PartnershipHeader } from './PartnershipHeader.tsx'
import { RecentChanges } from './RecentChanges.tsx'
import { WhatStays } from './WhatStays.tsx'
import { WhoTakesPart } from './WhoTakesPart.tsx'

/** What changed, what needs care, and until when it runs. */
export function OverviewPage() {
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/' })
  const partnership = useOpenPartnership(spaceId)
  return (
    <Page>
      <PartnershipHeader partnership={partnership} />
      {partnership.you.standing === 'member' ? (
        <Inside partnership={partnership} />
      ) : (
        <Columns>
          {partnership.you.standing === 'former' ? <WhatStays partnership={partnership} /> : null}
          <Term partnership={partnership} />
        </Columns>
      )}
    </Page>
  )
}

function Inside({ partnership }: { readonly partnership: Partnership }) {
  return (
    <>
      <FirstSteps partnership={partnership} />
      <PendingConsents partnership={partnership} />
      <Columns shape="leading">
        <Stack>
          <CommitmentsDue partnership={partnership} />
          <RecentChanges partnership={partnership} />
          <EstimateSection spaceId={partnership.id} />
          <HowChosen spaceId={partnership.id} />
        </Stack>
        <Stack>
          {partnership.activatedAt !== null && partnership.endedAt === null ? <NextStage spaceId={partnership.id} /> : null}
          <Term partnership={partnership} />
          <WhoTakesPart partnership={partnership} />
        </Stack>
      </Columns>
    </>
  )
}
