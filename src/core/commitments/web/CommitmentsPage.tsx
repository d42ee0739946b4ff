import { useDeferredValue, useState } from 'react'
import { CommitmentFilterBar } from '#src/core/commitments/web/CommitmentFilterBar.tsx'
import { CommitmentList } from '#src/core/commitments/web/CommitmentList.tsx'
import { CommitmentsSentence } from '#src/core/commitments/web/CommitmentsSentence.tsx'
import { CommitmentTable } from '#src/core/commitments/web/CommitmentTable.tsx'
import { ReliabilitySection } from '#src/core/commitments/web/ReliabilitySection.tsx'
import { noFilters, useCommitments } from '#src/core/commitments/web/useCommitments.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ListOrTable } from '#src/ui/filter/ListOrTable.tsx'
import { useView } from '#src/ui/filter/useView.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Who owes what to whom: the answer in words, then what needs somebody, then how both have kept their word. */
export function CommitmentsPage({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const { you } = useOpenPartnership(spaceId)
  const [filters, setFilters] = useState(noFilters)
  const asked = useDeferredValue(filters)
  const [view, setView] = useView('commitments')
  const all = useCommitments(spaceId, noFilters)
  const shown = useCommitments(spaceId, asked)
  // An empty list asks for the first one by itself.
  const isBare = all.data?.commitments.length === 0 && filters.view === 'open' && filters.search + filters.owedBy === ''
  return (
    <Page>
      <PageHeader
        title={t('commitments.title')}
        sentence={all.data ? <CommitmentsSentence page={all.data} /> : undefined}
        actions={
          you.writes && !isBare ? (
            <ButtonLink to="/partnerships/$spaceId/commitments/new" params={{ spaceId }}>
              {t('commitments.propose')}
            </ButtonLink>
          ) : undefined
        }
      />
      <Section
        title={t(filters.view === 'open' ? 'commitments.open' : 'commitments.settled')}
        aside={shown.data && shown.data.commitments.length > 0 ? <ListOrTable value={view} onChange={setView} /> : undefined}
      >
        <CommitmentFilterBar spaceId={spaceId} filters={filters} onChange={setFilters} />
        {shown.data && view === 'table' && shown.data.commitments.length > 0 ? (
          <CommitmentTable spaceId={spaceId} commitments={shown.data.commitments} filters={asked} />
        ) : shown.data ? (
          <CommitmentList spaceId={spaceId} page={shown.data} filters={asked} />
        ) : shown.error ? (
          <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />
        ) : (
          <LoadingState lines={6} />
        )}
      </Section>
      <ReliabilitySection spaceId={spaceId} />
    </Page>
  )
}
