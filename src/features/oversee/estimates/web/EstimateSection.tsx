import { Button } from '@mantine/core'
import { useState } from 'react'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { EstimateForm } from '#src/features/oversee/estimates/web/EstimateForm.tsx'
import { estimatesClient, useEstimate } from '#src/features/oversee/estimates/web/useEstimate.ts'
import { failureOf } from '#src/ui/api/problem.ts'
import { TakenAway } from '#src/ui/list/TakenAway.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What the partnership is worth to our own side: seen by nobody else, and what the portfolio weighs it by. */
export function EstimateSection({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const formats = useFormats()
  const { data, error, refetch } = useEstimate(spaceId)
  const [isWriting, setWriting] = useState(false)
  if (failureOf({ data, error })) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data || (!data.estimate && !data.writable)) return null
  const { estimate, removed, writable } = data
  const moneyOf = ({ amount, currency }: { readonly amount: string; readonly currency: string }) =>
    formats.decimal(amount, {
      style: 'currency',
      currency,
      minimumFractionDigits: amount.includes('.') ? 2 : 0,
      maximumFractionDigits: 4,
    })
  const done = () => {
    setWriting(false)
    void refetch()
  }
  return (
    <Section
      title={t('estimates.title')}
      aside={estimate ? <AudienceChip spaceId={spaceId} audienceId={estimate.audienceId} /> : undefined}
      sentence={estimate ? t.rich('estimates.sentence', { money: moneyOf(estimate) }) : t('estimates.empty')}
      actions={
        writable && !isWriting ? (
          <Button variant="outline" onClick={() => setWriting(true)}>
            {t(estimate ? 'estimates.change' : 'estimates.write')}
          </Button>
        ) : undefined
      }
    >
      {estimate && estimate.basis !== '' && !isWriting ? <p dir="auto">{estimate.basis}</p> : null}
      {removed && !isWriting ? (
        <TakenAway
          items={[{ key: 'estimate', title: moneyOf(removed), at: removed.removedAt }]}
          bringBack={() => estimatesClient.call.restore({ spaceId })}
          onDone={done}
        />
      ) : null}
      {isWriting ? <EstimateForm spaceId={spaceId} estimate={estimate} onClose={done} /> : null}
    </Section>
  )
}
