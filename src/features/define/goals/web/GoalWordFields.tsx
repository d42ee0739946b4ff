import { useSeats } from '#src/core/seats/web/useSeats.ts'
import { usualGoalKinds } from '#src/features/define/goals/model.ts'
import type { TypedGoal } from '#src/features/define/goals/web/goal-form.ts'
import { useGoalNeeds } from '#src/features/define/goals/web/useGoals.ts'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FieldGroup } from '#src/ui/form/FieldGroup.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { OwnChoiceField } from '#src/ui/form/OwnChoiceField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './goals.module.css'

type Props = { readonly spaceId: string; readonly form: Form<TypedGoal> }

export function GoalWordFields({ spaceId, form }: Props) {
  const t = useText()
  const people = (useSeats().data ?? []).filter((seat) => seat.leftAt === null)
  return (
    <>
      <TextField {...form.field('title')} label={t('goals.field-title')} help={t('goals.field-title-help')} />
      <OwnChoiceField
        {...form.field('kind')}
        label={t('goals.field-kind')}
        choices={usualGoalKinds.map((kind) => ({ value: kind, label: t(`goals.kind-${kind}`) }))}
        own={{ choice: t('goals.kind-own'), label: t('goals.field-own-kind') }}
      />
      <LongTextField {...form.field('description')} label={t('goals.field-description')} lines={2} optional />
      <div className={classes.line}>
        <DateField {...form.field('dueOn')} label={t('goals.field-due')} />
        <ChoiceField
          {...form.field('ownerSeat')}
          label={t('goals.field-owner')}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      </div>
      <NeedChoice spaceId={spaceId} form={form} />
    </>
  )
}

function NeedChoice({ spaceId, form }: Props) {
  const t = useText()
  const needs = useGoalNeeds(spaceId).data ?? []
  const { value, onChange } = form.field('needs')
  const open = needs.filter((one) => one.ending === null || value.includes(one.id))
  if (open.length === 0) return null
  return (
    <FieldGroup legend={t('goals.field-needs')}>
      {open.map(({ id, title }) => (
        <CheckField
          key={id}
          name={`need-${id}`}
          label={title}
          value={value.includes(id)}
          problem={undefined}
          onChange={(chosen) => onChange(chosen ? [...value, id] : value.filter((one) => one !== id))}
        />
      ))}
    </FieldGroup>
  )
}
