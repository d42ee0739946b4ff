import { useState } from 'react'
import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { MeasureState } from '#src/core/measures/web/MeasureState.tsx'
import { useMeasure } from '#src/core/measures/web/useMeasures.ts'
import { useStandingWords } from '#src/core/measures/web/useStandingWords.tsx'
import { useSeats } from '#src/core/seats/web/useSeats.ts'
import { GoalForm } from '#src/features/define/goals/web/GoalForm.tsx'
import { GoalLinks } from '#src/features/define/goals/web/GoalLinks.tsx'
import { GoalMeasure } from '#src/features/define/goals/web/GoalMeasure.tsx'
import { type GoalTask, GoalTasks } from '#src/features/define/goals/web/GoalTasks.tsx'
import { ServedNeeds } from '#src/features/define/goals/web/ServedNeeds.tsx'
import { useGoalKind } from '#src/features/define/goals/web/useGoalKind.ts'
import { type Goal, useGoals } from '#src/features/define/goals/web/useGoals.ts'
import common from '#src/ui/design/common.module.css'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly id: string }

/** One goal: where it stands, the needs it serves, where it is pursued. */
export function GoalScreen({ spaceId, id }: Props) {
  const { data, error, refetch } = useGoals(spaceId)
  const goal = data?.find((one) => one.id === id)
  return (
    <Page>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data && !goal ? <ErrorState error={{ code: 'not-found', status: 404 }} /> : null}
      {goal ? <Open goal={goal} /> : null}
    </Page>
  )
}

function Open({ goal }: { readonly goal: Goal }) {
  const t = useText()
  const formats = useFormats()
  const kindWords = useGoalKind()
  const standing = useStandingWords()
  const [task, setTask] = useState<GoalTask>()
  const { spaceId, measureId, ending } = goal
  const measure = useMeasure(spaceId, measureId).data
  const owner = useSeats().data?.find((seat) => seat.id === goal.ownerSeat)
  if (task === 'change') return <GoalForm spaceId={spaceId} goal={goal} onClose={() => setTask(undefined)} />
  return (
    <>
      <PageHeader
        above={<TextLink to="/organisation/goals">{t('goals.title')}</TextLink>}
        title={goal.title}
        sentence={
          ending
            ? t(`goals.ended-${ending.how}-sentence`, { day: formats.date(ending.at), reason: isolated(ending.reason) })
            : measure
              ? standing(measure)
              : undefined
        }
        facts={
          <>
            {measure ? <MeasureState state={measure.state} /> : null}
            <span>{kindWords(goal.kind)}</span>
            <span>{t('goals.until', { day: formats.day(goal.dueOn) })}</span>
            {owner ? <span>{t('goals.owned-by', { name: isolated(owner.name) })}</span> : null}
            <HomeChip />
          </>
        }
      />
      <GoalTasks goal={goal} measure={measure} task={task} onTask={setTask} />
      {goal.description ? (
        <p className={common.written}>
          <bdi>{goal.description}</bdi>
        </p>
      ) : null}
      {measure ? <GoalMeasure measure={measure} /> : null}
      <ServedNeeds goal={goal} />
      <GoalLinks goal={goal} />
    </>
  )
}
