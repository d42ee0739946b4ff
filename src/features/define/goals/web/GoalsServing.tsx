import { GoalRow } from '#src/features/define/goals/web/GoalRow.tsx'
import { useGoalColumns } from '#src/features/define/goals/web/useGoalColumns.ts'
import { useGoals } from '#src/features/define/goals/web/useGoals.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly needId: string }

/** The goals that serve a need. */
export function GoalsServing({ spaceId, needId }: Props) {
  const t = useText()
  const columns = useGoalColumns([])
  const serving = (useGoals(spaceId).data ?? []).filter(({ needs }) => needs.includes(needId))
  return (
    <Section title={t('goals.serving')}>
      {serving.length === 0 ? (
        <EmptyState
          sentence={t('goals.none-serving')}
          action={
            <ButtonLink to="/organisation/goals" variant="outline">
              {t('goals.set')}
            </ButtonLink>
          }
        />
      ) : null}
      {serving.length > 0 ? (
        <ListRows label={t('goals.serving')} rows={serving} columns={columns}>
          {serving.map((goal) => (
            <GoalRow key={goal.id} goal={goal} measure={undefined} />
          ))}
        </ListRows>
      ) : null}
    </Section>
  )
}
