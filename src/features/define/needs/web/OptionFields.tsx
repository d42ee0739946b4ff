import { emptyOption, type TypedOption } from '#src/features/define/needs/web/need-form.ts'
import classes from '#src/features/define/needs/web/needs.module.css'
import { ways } from '#src/features/define/shared-needs/model.ts'
import type { Problem } from '#src/ui/api/problem.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { RowFields } from '#src/ui/form/RowFields.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { FieldOf } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly field: FieldOf<readonly TypedOption[]>; readonly problem: Problem | undefined }

/** Build, buy or partner, side by side: what speaks for each, what against, what it costs. */
export function OptionFields({ field, problem }: Props) {
  const t = useText()
  return (
    <RowFields
      legend={t('needs.options')}
      field={field}
      problem={problem}
      fresh={{ ...emptyOption, way: ways[field.value.length % ways.length] ?? 'partner' }}
      add={t('needs.add-option')}
      remove={t('needs.remove-option')}
      say={({ title, pros, cons }) => [title, pros, cons].filter((words) => words !== '').join(' · ')}
    >
      {(fieldAt) => (
        <>
          <div className={classes.line}>
            <ChoiceField
              {...fieldAt('way')}
              onChange={(chosen) => fieldAt('way').onChange(ways.find((way) => way === chosen) ?? 'partner')}
              label={t('needs.option-way')}
              choices={ways.map((way) => ({ value: way, label: t(`needs.way-${way}`) }))}
            />
            <TextField {...fieldAt('title')} label={t('needs.option-title')} />
          </div>
          <div className={classes.line}>
            <LongTextField {...fieldAt('pros')} label={t('needs.pros')} lines={2} optional />
            <LongTextField {...fieldAt('cons')} label={t('needs.cons')} lines={2} optional />
          </div>
          <div className={classes.line}>
            <TextField {...fieldAt('cost')} label={t('needs.cost')} inputMode="decimal" optional />
            <TextField {...fieldAt('currency')} label={t('needs.currency')} placeholder="EUR" optional />
            <TextField {...fieldAt('months')} label={t('needs.option-months')} inputMode="numeric" optional />
          </div>
        </>
      )}
    </RowFields>
  )
}
