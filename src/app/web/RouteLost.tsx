import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { DoorFrame } from './door/DoorFrame.tsx'

/** What stands at an address that was never one of ours. */
export function RouteLost() {
  const t = useText()
  return (
    <DoorFrame>
      <Page width="narrow">
        <PageHeader title={t('ui.nothing-here')} />
        <EmptyState
          drawing="search"
          sentence={t('problem.not-found')}
          action={<ButtonLink to="/">{t('door.to-start')}</ButtonLink>}
        />
      </Page>
    </DoorFrame>
  )
}
