import { useNavigate } from '@tanstack/react-router'
import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { type DefinitionValues, definitionToSend, keyFrom } from '#src/core/measures/web/definition-form.ts'
import { useToday } from '#src/core/measures/web/useToday.ts'
import { GoalMeasureFields } from '#src/features/define/goals/web/GoalMeasureFields.tsx'
import { GoalWordFields } from '#src/features/define/goals/web/GoalWordFields.tsx'
import { emptyGoal, typedGoal, wordsToSend } from '#src/features/define/goals/web/goal-form.ts'
import { type Goal, goalsClient } from '#src/features/define/goals/web/useGoals.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { type Form, useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly goal?: Goal; readonly onClose: () => void }

/** A goal with its measure; once it is set, its words here and its targets in the measure. */
export function GoalForm({ spaceId, goal, onClose }: Props) {
  const t = useText()
  const { language } = useLocale()
  const navigate = useNavigate()
  const refresh = useRefresh(spaceId)
  const today = useToday()
  const title = t(goal ? 'goals.change' : 'goals.set')
  const form = useForm({
    initial: goal ? typedGoal(goal, today) : emptyGoal(today),
    isRecord: goal !== undefined,
    draftKey: `goal.${goal?.id ?? 'new'}.${spaceId}`,
    send: (typed) => {
      const words = { spaceId, ...wordsToSend(typed) }
      if (goal) return goalsClient.call.change({ ...words, id: goal.id })
      const { owner: _owner, ...measure } = definitionToSend({ ...typed, name: typed.name.trim() || typed.title }, language)
      // The key only has to be free: a few signs of chance keep two goals of one name apart.
      const key = `${keyFrom(measure.name).slice(0, 34) || 'goal'}-${crypto.randomUUID().slice(0, 4)}`
      return goalsClient.call.set({ ...words, ...measure, key })
    },
    onDone: ({ id }) => {
      refresh()
      onClose()
      void navigate({ to: '/organisation/goals/$id', params: { id } })
    },
  })
  return (
    <Section title={title} sentence={goal ? undefined : t('goals.set-sentence')}>
      <FormBody form={form} label={title}>
        <GoalWordFields spaceId={spaceId} form={form} />
        {goal ? null : <GoalMeasureFields form={form as unknown as Form<DefinitionValues>} />}
        <FormActions form={form} submit={title} onCancel={onClose} beside={<HomeChip />} />
      </FormBody>
    </Section>
  )
}
