import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ArchiveSection } from '#src/features/oversee/exports/web/ArchiveSection.tsx'
import { ExportButton } from '#src/features/oversee/exports/web/ExportButton.tsx'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What a party that has left keeps: the record of what was shared until then, to read and to take along. */
export function WhatStays({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  return (
    <>
      <Section
        title={t('partnerships.what-stays')}
        sentence={t('partnerships.what-stays-sentence')}
        actions={
          <>
            <ButtonLink to="/partnerships/$spaceId/ledger" params={{ spaceId: partnership.id }}>
              {t('partnerships.whole-ledger')}
            </ButtonLink>
            <ExportButton spaceId={partnership.id} />
          </>
        }
      />
      <ArchiveSection spaceId={partnership.id} />
    </>
  )
}
