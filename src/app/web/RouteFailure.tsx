import type { ErrorComponentProps } from '@tanstack/react-router'
import { Page } from '#src/ui/page/Page.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'

/** What stands where a screen could not be drawn. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  return (
    <Page width="narrow">
      <ErrorState error={error} onRetry={reset} />
    </Page>
  )
}
