import { useDeferredValue } from 'react'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { LookActions } from './LookActions.tsx'
import { LookColours } from './LookColours.tsx'
import { LookCommitments } from './LookCommitments.tsx'
import { LookDifferences } from './LookDifferences.tsx'
import { LookEmpty } from './LookEmpty.tsx'
import { LookForm } from './LookForm.tsx'
import { LookHeader } from './LookHeader.tsx'
import { LookHelp } from './LookHelp.tsx'
import { LookPaired } from './LookPaired.tsx'
import { LookRecord } from './LookRecord.tsx'
import { LookScheme } from './LookScheme.tsx'
import { LookSeries } from './LookSeries.tsx'
import { LookShell } from './LookShell.tsx'
import { LookStates } from './LookStates.tsx'
import { LookTable } from './LookTable.tsx'
import { LookTimeline } from './LookTimeline.tsx'
import { LookViews } from './LookViews.tsx'
import { LookWords } from './LookWords.tsx'

/** Every part of the design system on one page, as it stands in the product. */
export function LookPage() {
  // What stands below the fold is drawn after what is seen first.
  const isWhole = useDeferredValue(true, false)
  return (
    <LookShell>
      <Page>
        <LookHeader />
        <Columns shape="leading">
          <LookDifferences />
          <LookCommitments />
        </Columns>
        {isWhole ? <Further /> : null}
      </Page>
    </LookShell>
  )
}

function Further() {
  return (
    <>
      <LookSeries />
      <Columns>
        <LookPaired />
      </Columns>
      <LookTable />
      <LookViews />
      <Columns>
        <LookForm />
        <LookEmpty />
      </Columns>
      <Columns>
        <LookRecord />
        <LookTimeline />
      </Columns>
      <Columns>
        <LookActions />
        <LookStates />
      </Columns>
      <Columns>
        <LookColours />
        <LookWords />
        <LookHelp />
      </Columns>
      <LookScheme />
    </>
  )
}
