import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'

export function LookPage() {
  return (
    <Page>
      <PageHeader title="Look" thread={<ColourThread colours={[1, 2]} />} />
    </Page>
  )
}
