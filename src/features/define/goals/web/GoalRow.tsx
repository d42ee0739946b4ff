import { MeasureState } from '#src/core/measures/web/MeasureState.tsx'
import { Spark } from '#src/core/measures/web/Spark.tsx'
import type { MeasureSummary } from '#src/core/measures/web/useMeasures.ts'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { useGoalKind } from '#src/features/define/goals/web/useGoalKind.ts'
import type { Goal } from '#src/features/define/goals/web/useGoals.ts'
import common from '#src/ui/design/common.module.css'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly goal: Goal; readonly measure: MeasureSummary | undefined }

export function GoalRow({ goal, measure }: Props) {
  const t = useText()
  const formats = useFormats()
  const kindWords = useGoalKind()
  const values = useValueWords()
  const { id, title, kind, dueOn, ending } = goal
  return (
    <ListRow
      title={
        <TextLink to="/organisation/goals/$id" params={{ id }}>
          {title}
        </TextLink>
      }
      state={
        ending ? (
          <StateBadge tone={ending.how === 'reached' ? 'good' : 'quiet'}>{t(`goals.ended-${ending.how}`)}</StateBadge>
        ) : measure ? (
          <MeasureState state={measure.state} />
        ) : undefined
      }
      details={
        <span className={common.facts}>
          <span>{kindWords(kind)}</span>
          <span>{t('goals.until', { day: formats.day(dueOn) })}</span>
          {measure?.latest?.value ? (
            <span>
              {t('goals.latest', {
                name: isolated(measure.definition.name),
                value: values.exact(measure.latest.value, measure.definition.unit),
              })}
            </span>
          ) : null}
          {measure ? <Spark points={measure.points} /> : null}
        </span>
      }
    />
  )
}
