import { directions } from '#src/core/measures/model/definition.ts'
import type { DefinitionValues } from '#src/core/measures/web/definition-form.ts'
import { TargetFields } from '#src/core/measures/web/TargetFields.tsx'
import { frequencies } from '#src/kit/period.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FieldGroup } from '#src/ui/form/FieldGroup.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './goals.module.css'

/** How one will know: what is counted, from where, and the path to the target. */
export function GoalMeasureFields({ form }: { readonly form: Form<DefinitionValues> }) {
  const t = useText()
  return (
    <FieldGroup legend={t('goals.measure')}>
      <TextField {...form.field('name')} label={t('goals.field-measure')} help={t('goals.field-measure-help')} optional />
      <div className={classes.line}>
        <TextField {...form.field('unit')} label={t('measures.unit')} optional />
        <TextField {...form.field('baseline')} label={t('goals.field-baseline')} inputMode="decimal" optional />
      </div>
      <div className={classes.line}>
        <ChoiceField
          {...form.field('direction')}
          onChange={(chosen) => form.field('direction').onChange(directions.find((one) => one === chosen) ?? 'up')}
          label={t('measures.direction')}
          choices={directions.map((one) => ({ value: one, label: t(`measures.direction-${one}`) }))}
        />
        <ChoiceField
          {...form.field('frequency')}
          onChange={(chosen) => form.field('frequency').onChange(frequencies.find((one) => one === chosen) ?? 'quarter')}
          label={t('measures.frequency')}
          choices={frequencies.map((one) => ({ value: one, label: t(`measures.every-${one}`) }))}
        />
      </div>
      <TargetFields form={form} />
    </FieldGroup>
  )
}
