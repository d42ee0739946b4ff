import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What stands at an address that leads nowhere, or to what the reader may not see: the two must look alike. */
export function RouteMissing() {
  const t = useText()
  return (
    <Page width="narrow">
      <PageHeader title={t('ui.nothing-here')} sentence={t('problem.not-found')} />
    </Page>
  )
}
