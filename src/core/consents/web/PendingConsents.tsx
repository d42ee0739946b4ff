import { ConsentRow } from '#src/core/consents/web/ConsentRow.tsx'
import { useConsentColumns } from '#src/core/consents/web/useConsentColumns.ts'
import { useConsents } from '#src/core/consents/web/useConsents.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { failureOf } from '#src/ui/api/problem.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What is decided together and not decided yet. Nothing stands here when there is none. */
export function PendingConsents({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  const columns = useConsentColumns(partnership)
  const consents = useConsents(partnership.id)
  if (failureOf(consents)) return <ErrorState error={consents.error} onRetry={() => void consents.refetch()} />
  if (!consents.data || consents.data.length === 0) return null
  const waiting = consents.data.filter((consent) => consent.awaitsYou).length
  return (
    <Section title={t('consents.pending')} sentence={t('consents.pending-sentence', { waiting })}>
      <ListRows label={t('consents.pending')} rows={consents.data} columns={columns}>
        {consents.data.map((consent) => (
          <ConsentRow key={consent.id} consent={consent} partnership={partnership} />
        ))}
      </ListRows>
    </Section>
  )
}
