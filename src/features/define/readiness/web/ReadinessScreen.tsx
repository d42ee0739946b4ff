import { Button } from '@mantine/core'
import { useState } from 'react'
import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { useRounds } from '#src/core/rounds/web/useRounds.ts'
import { BeginAssessment } from '#src/features/define/readiness/web/BeginAssessment.tsx'
import { type Assessment, useAssessments } from '#src/features/define/readiness/web/useReadiness.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Whether the organisation is ready for a partner, in the eyes of its own people. */
export function ReadinessScreen({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const { data, error, refetch } = useAssessments(spaceId)
  const [isBeginning, setBeginning] = useState(false)
  const begin = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setBeginning(true)}>
      {t('readiness.begin')}
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title={t('readiness.title')}
        sentence={t('readiness.sentence')}
        facts={<HomeChip />}
        actions={!isBeginning && data && data.length > 0 ? begin : undefined}
      />
      {isBeginning ? <BeginAssessment spaceId={spaceId} latest={data?.[0]} onClose={() => setBeginning(false)} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 0 && !isBeginning ? (
        <EmptyState sentence={t('readiness.empty')} drawing="people" action={begin} />
      ) : null}
      {data && data.length > 0 ? <Assessments spaceId={spaceId} assessments={data} /> : null}
    </Page>
  )
}

type Round = NonNullable<ReturnType<typeof useRounds>['data']>[number]
const isWaiting = ({ state, you }: Round) => state === 'open' && you.invited && !you.answered

type ListProps = { readonly spaceId: string; readonly assessments: readonly Assessment[] }

function Assessments({ spaceId, assessments }: ListProps) {
  const t = useText()
  const formats = useFormats()
  const rounds = useRounds(spaceId).data ?? []
  const roundOf = ({ roundId }: Assessment) => rounds.find(({ id }) => id === roundId)
  const stateOf = (one: Assessment) => {
    const round = roundOf(one)
    if (!round) return null
    return t(isWaiting(round) ? 'readiness.state-waits' : `readiness.state-${round.state}`)
  }
  return (
    <Section title={t('readiness.assessments')}>
      <ListRows
        label={t('readiness.assessments')}
        rows={assessments}
        columns={[
          { header: t('columns.title'), kind: 'text', value: (one) => roundOf(one)?.title ?? t('readiness.title') },
          { header: t('columns.state'), kind: 'text', value: stateOf },
          { header: t('columns.since'), kind: 'time', value: ({ begunAt }) => begunAt },
          { header: t('readiness.actions'), kind: 'number', value: ({ actions }) => actions.length },
        ]}
      >
        {assessments.map((one) => {
          const { id, begunAt, actions } = one
          const round = roundOf(one)
          return (
            <ListRow
              key={id}
              title={
                <TextLink to="/organisation/readiness/$id" params={{ id }}>
                  {round?.title ?? t('readiness.title')}
                </TextLink>
              }
              state={
                round ? (
                  <StateBadge tone={isWaiting(round) ? 'warn' : round.state === 'revealed' ? 'good' : 'quiet'}>
                    {stateOf(one)}
                  </StateBadge>
                ) : undefined
              }
              details={t('readiness.row', { day: formats.date(begunAt), count: actions.length })}
            />
          )
        })}
      </ListRows>
    </Section>
  )
}
