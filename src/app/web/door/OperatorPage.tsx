import { Mailbox } from '#src/core/operator/web/Mailbox.tsx'
import { useOperatorState } from '#src/core/operator/web/useMailbox.ts'
import { failureOf } from '#src/ui/api/problem.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { SignedIn } from './SignedIn.tsx'

/** For whoever runs the installation: its mail and its state, never any content. An operator need not hold a seat. */
export function OperatorPage() {
  return (
    <SignedIn>
      <Page>
        <Operator />
      </Page>
    </SignedIn>
  )
}

function Operator() {
  const t = useText()
  const state = useOperatorState()
  if (failureOf(state))
    return (
      <>
        <PageHeader title={t('operator.page')} />
        <ErrorState error={state.error} onRetry={() => void state.refetch()} />
      </>
    )
  if (!state.data) return <LoadingState lines={6} />
  const { mailWorks, waiting, failed, lastProblem, people, organisations, version } = state.data
  return (
    <>
      <PageHeader
        title={t('operator.page')}
        sentence={mailWorks ? t('operator.mail-works', { waiting, failed }) : t('operator.no-mail')}
        facts={
          <>
            <span>{t('operator.counts', { people, organisations })}</span>
            <span>{t('operator.version', { version })}</span>
            {lastProblem ? <span>{t('operator.last-problem', { problem: lastProblem })}</span> : null}
          </>
        }
        actions={
          <ButtonLink to="/portfolio" variant="outline">
            {t('shell.portfolio')}
          </ButtonLink>
        }
      />
      <Mailbox />
    </>
  )
}
