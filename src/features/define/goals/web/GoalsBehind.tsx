import { Button } from '@mantine/core'
import { useState } from 'react'
import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import type { GoalTarget } from '#src/features/define/goals/model.ts'
import { useGoalColumns } from '#src/features/define/goals/web/useGoalColumns.ts'
import { type Goal, goalsClient, useGoals } from '#src/features/define/goals/web/useGoals.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly homeId: string; readonly target: GoalTarget }

/** One's own goals behind a shared thing. The others see nothing of it, nor that it is there. */
export function GoalsBehind({ homeId, target }: Props) {
  const t = useText()
  const formats = useFormats()
  const { data } = useGoals(homeId)
  const columns = useGoalColumns([])
  const [isLinking, setLinking] = useState(false)
  if (!data || data.length === 0) return null
  const isHere = (goal: Goal) => goal.links.some(({ targetId }) => targetId === target.targetId)
  const behind = data.filter(isHere)
  const free = data.filter((goal) => !isHere(goal) && goal.you.change)
  return (
    <Section
      title={t('goals.behind')}
      sentence={t(behind.length === 0 ? 'goals.none-behind' : 'goals.behind-sentence')}
      aside={<HomeChip />}
      actions={
        free.length > 0 && !isLinking ? (
          <Button variant="outline" onClick={() => setLinking(true)}>
            {t('goals.link-goal')}
          </Button>
        ) : undefined
      }
    >
      {behind.length > 0 ? (
        <ListRows label={t('goals.behind')} rows={behind} columns={columns}>
          {behind.map(({ id, title, dueOn }) => (
            <ListRow
              key={id}
              title={
                <TextLink to="/organisation/goals/$id" params={{ id }}>
                  {title}
                </TextLink>
              }
              details={t('goals.until', { day: formats.day(dueOn) })}
            />
          ))}
        </ListRows>
      ) : null}
      {isLinking ? <LinkGoal homeId={homeId} target={target} goals={free} onClose={() => setLinking(false)} /> : null}
    </Section>
  )
}

type LinkProps = Props & { readonly goals: readonly Goal[]; readonly onClose: () => void }

function LinkGoal({ homeId, target, goals, onClose }: LinkProps) {
  const t = useText()
  const refresh = useRefresh(homeId)
  const form = useForm({
    initial: { goal: '' },
    send: ({ goal }) => goalsClient.call.link({ spaceId: homeId, id: goal, ...target }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('goals.link-goal')}>
      <ChoiceField
        {...form.field('goal')}
        label={t('goals.field-goal')}
        choices={goals.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <FormActions form={form} submit={t('goals.link-goal')} onCancel={onClose} beside={<HomeChip />} />
    </FormBody>
  )
}
