import { usualObjectiveKinds } from '#src/features/define/objectives/model.ts'
import { ownKind, type TypedWording } from '#src/features/define/objectives/web/wording-form.ts'
import { problemAt } from '#src/ui/api/problem.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props<Values extends TypedWording> = { readonly form: Form<Values> }

/** What an objective says: in a proposal, and in a version that follows. */
export function WordingFields<Values extends TypedWording>({ form }: Props<Values>) {
  const t = useText()
  const fields = form as unknown as Form<TypedWording>
  const kinds = [
    ...usualObjectiveKinds.map((kind) => ({ value: kind as string, label: t(`objectives.kind-${kind}`) })),
    { value: ownKind, label: t('objectives.kind-own') },
  ]
  return (
    <>
      <TextField {...fields.field('title')} label={t('objectives.field-title')} help={t('objectives.field-title-help')} />
      <ChoiceField {...fields.field('kind')} label={t('objectives.field-kind')} choices={kinds} />
      {form.values.kind === ownKind ? (
        <TextField
          {...fields.field('ownKind')}
          label={t('objectives.field-own-kind')}
          problem={problemAt(form.problem, 'kind')}
        />
      ) : null}
      <DateField {...fields.field('horizon')} label={t('objectives.field-horizon')} optional />
      <LongTextField
        {...fields.field('description')}
        label={t('objectives.field-description')}
        help={t('objectives.field-description-help')}
        optional
      />
    </>
  )
}
