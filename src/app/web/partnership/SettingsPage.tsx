import { useParams } from '@tanstack/react-router'
import { Charter } from '#src/core/partnerships/web/Charter.tsx'
import { Stages } from '#src/core/partnerships/web/Stages.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ArchiveSection } from '#src/features/oversee/exports/web/ArchiveSection.tsx'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Stack } from '#src/ui/page/Stack.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What frames the partnership: name, purpose, term, and the stages of its life. */
export function SettingsPage() {
  const t = useText()
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/settings' })
  const partnership = useOpenPartnership(spaceId)
  const { binds, writes } = partnership.you
  return (
    <Page>
      <PageHeader
        title={t('partnerships.settings')}
        sentence={t(binds ? 'partnerships.settings-sentence' : 'partnerships.settings-to-read')}
      />
      <Columns>
        <Stack>
          <Charter partnership={partnership} canChange={binds && writes} />
          <ArchiveSection spaceId={spaceId} />
        </Stack>
        <Stages partnership={partnership} canChange={binds && writes} />
      </Columns>
    </Page>
  )
}
