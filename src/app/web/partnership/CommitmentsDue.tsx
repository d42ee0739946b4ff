import { CommitmentRow } from '#src/core/commitments/web/CommitmentRow.tsx'
import { CommitmentsSentence } from '#src/core/commitments/web/CommitmentsSentence.tsx'
import { groupByUrgency, todayIn } from '#src/core/commitments/web/urgency.ts'
import { noFilters, useCommitments } from '#src/core/commitments/web/useCommitments.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ListExcerpt } from '#src/ui/list/ListExcerpt.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

const shown = 4

/** The promises that need somebody first. */
export function CommitmentsDue({ partnership: { id } }: { readonly partnership: Partnership }) {
  const t = useText()
  const { timeZone } = useLocale()
  const page = useCommitments(id, noFilters)
  const urgent = groupByUrgency(page.data?.commitments ?? [], todayIn(timeZone)).flatMap((group) => group.commitments)
  return (
    <Section
      title={t('commitments.title')}
      aside={
        <TextLink to="/partnerships/$spaceId/commitments" params={{ spaceId: id }}>
          {t('partnerships.all-commitments')}
        </TextLink>
      }
      sentence={page.data ? <CommitmentsSentence page={page.data} /> : undefined}
    >
      {page.error ? <ErrorState error={page.error} onRetry={() => void page.refetch()} /> : null}
      {page.isPending ? <LoadingState lines={4} /> : null}
      {urgent.length > 0 ? (
        <ListExcerpt label={t('commitments.title')}>
          {urgent.slice(0, shown).map((commitment) => (
            <CommitmentRow key={commitment.id} spaceId={id} commitment={commitment} />
          ))}
        </ListExcerpt>
      ) : null}
    </Section>
  )
}
