import type { MeasureSummary } from '#src/core/measures/web/useMeasures.ts'
import { useGoalKind } from '#src/features/define/goals/web/useGoalKind.ts'
import type { Goal } from '#src/features/define/goals/web/useGoals.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What is aimed for until when, and where its measure stands. */
export function useGoalColumns(measures: readonly MeasureSummary[]): readonly ListColumn<Goal>[] {
  const t = useText()
  const kindWords = useGoalKind()
  const measureOf = ({ measureId }: Goal) => measures.find(({ id }) => id === measureId)
  const state = (goal: Goal) => {
    if (goal.ending) return t(`goals.ended-${goal.ending.how}`)
    const measure = measureOf(goal)
    return measure ? t(`measures.state-${measure.state}`) : null
  }
  return [
    { header: t('goals.field-goal'), kind: 'text', value: ({ title }) => title },
    { header: t('columns.state'), kind: 'text', value: state },
    { header: t('goals.field-kind'), kind: 'text', value: ({ kind }) => kindWords(kind) },
    { header: t('goals.field-due'), kind: 'date', value: ({ dueOn }) => dueOn },
    { header: t('goals.field-description'), kind: 'text', value: ({ description }) => description },
    { header: t('goals.map-measures'), kind: 'text', value: (goal) => measureOf(goal)?.definition.name },
    { header: t('columns.value'), kind: 'number', value: (goal) => measureOf(goal)?.latest?.value },
    { header: t('columns.unit'), kind: 'text', value: (goal) => measureOf(goal)?.definition.unit },
  ]
}
