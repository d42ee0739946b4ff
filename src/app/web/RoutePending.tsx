import { Page } from '#src/ui/page/Page.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'

/** What stands while a screen is fetched. */
export function RoutePending() {
  return (
    <Page>
      <LoadingState lines={6} />
    </Page>
  )
}
