import { Button } from '@mantine/core'
import { useState } from 'react'
import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { useMeasures } from '#src/core/measures/web/useMeasures.ts'
import { GoalForm } from '#src/features/define/goals/web/GoalForm.tsx'
import { GoalMap } from '#src/features/define/goals/web/GoalMap.tsx'
import { GoalRow } from '#src/features/define/goals/web/GoalRow.tsx'
import { useGoalColumns } from '#src/features/define/goals/web/useGoalColumns.ts'
import { type Goal, useGoals } from '#src/features/define/goals/web/useGoals.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What the organisation aims for on its own account, and where it pursues it. */
export function GoalsScreen({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const { data, error, refetch } = useGoals(spaceId)
  const [isSetting, setSetting] = useState(false)
  const set = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setSetting(true)}>
      {t('goals.set')}
    </Button>
  )
  const open = data?.filter((one) => one.ending === null) ?? []
  const alone = open.filter((one) => one.links.length === 0).length
  return (
    <Page>
      <PageHeader
        title={t('goals.title')}
        sentence={data && data.length > 0 ? t('goals.sentence', { open: open.length, alone }) : undefined}
        facts={<HomeChip />}
        actions={!isSetting && data && data.length > 0 ? set : undefined}
      />
      {isSetting ? <GoalForm spaceId={spaceId} onClose={() => setSetting(false)} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 0 && !isSetting ? <EmptyState sentence={t('goals.empty')} drawing="chart" action={set} /> : null}
      {open.length > 0 ? <GoalMap spaceId={spaceId} goals={open} /> : null}
      {data && data.length > 0 ? <Lists spaceId={spaceId} goals={data} /> : null}
    </Page>
  )
}

function Lists({ spaceId, goals }: { readonly spaceId: string; readonly goals: readonly Goal[] }) {
  const t = useText()
  const measures = useMeasures(spaceId).data ?? []
  const columns = useGoalColumns(measures)
  const groups = [
    { title: t('goals.open'), rows: goals.filter((one) => one.ending === null) },
    { title: t('goals.ended'), rows: goals.filter((one) => one.ending !== null) },
  ]
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <Section key={title} title={title}>
        <ListRows label={title} name={`${t('goals.title')} – ${title}`} rows={rows} columns={columns}>
          {rows.map((goal) => (
            <GoalRow key={goal.id} goal={goal} measure={measures.find(({ id }) => id === goal.measureId)} />
          ))}
        </ListRows>
      </Section>
    ))
}
