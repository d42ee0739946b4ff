import { useMySeat } from '#src/core/people/web/useMe.ts'
import { ArchiveSection } from '#src/features/oversee/exports/web/ArchiveSection.tsx'
import { ImportArchive } from '#src/features/oversee/imports/web/ImportArchive.tsx'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The whole data of an organisation: to take along, and to bring in from elsewhere. */
export function DataPage() {
  const t = useText()
  const seat = useMySeat()
  if (!seat) return <LoadingState lines={6} />
  const mayBring = seat.administrator || seat.coordinator
  return (
    <Page>
      <PageHeader
        title={t('exports.data')}
        sentence={t('exports.data-sentence', { organisation: seat.organisation.shortName })}
        {...(mayBring ? {} : { facts: t('archives.only-administrators') })}
      />
      <Columns>
        <ArchiveSection />
        {mayBring ? <ImportArchive /> : null}
      </Columns>
    </Page>
  )
}
