import { useSearch } from '@tanstack/react-router'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { SelectionsScreen } from '#src/features/choose/selections/web/SelectionsScreen.tsx'
import { useNeed } from '#src/features/define/needs/web/useNeeds.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'

/** All searches; from a need that is to be met with a partner, the next one begins with its words. */
export function SelectionsPage() {
  const { need } = useSearch({ from: '/inside/organisation/selections' })
  const seat = useMySeat()
  if (!need || !seat) return <SelectionsScreen />
  return <FromNeed spaceId={seat.organisation.id} id={need} />
}

function FromNeed({ spaceId, id }: { readonly spaceId: string; readonly id: string }) {
  const { data, error } = useNeed(spaceId, id)
  if (data) return <SelectionsScreen begin={{ key: id, title: data.title, purpose: data.problem }} />
  // A need that is not theirs to see is no reason to stop somebody who wants to search.
  if (error) return <SelectionsScreen />
  return (
    <Page>
      <LoadingState />
    </Page>
  )
}
