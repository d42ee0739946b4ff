import { Button } from '@mantine/core'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function LookEmpty() {
  const t = useText()
  return (
    <Section title={t('look.empty')} sentence={t('look.empty-sentence')}>
      <EmptyState drawing="list" sentence={t('look.empty-commitments')} action={<Button>{t('look.offer')}</Button>} />
      {/* Only its looks: nobody is to hear for ever that something loads. */}
      <div inert>
        <LoadingState lines={3} />
      </div>
      <ErrorState error={{ code: 'conflict', status: 409 }} onRetry={() => {}} />
    </Section>
  )
}
