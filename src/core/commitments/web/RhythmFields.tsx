import { rhythmRules, rhythmUnits } from '#src/core/commitments/model/terms.ts'
import classes from '#src/core/commitments/web/commitments.module.css'
import type { Proposal } from '#src/core/commitments/web/proposal.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Whether it is owed once or again and again. */
export function RhythmFields({ form }: { readonly form: Form<Proposal> }) {
  const t = useText()
  const unit = form.field('unit')
  const once = { value: 'once', label: t('commitments.once') }
  const units = rhythmUnits.map((value) => ({ value, label: t(`commitments.unit-${value}`) }))
  return (
    <>
      <ChoiceField
        {...unit}
        value={unit.value === '' ? 'once' : unit.value}
        onChange={(value) => unit.onChange(value === 'once' ? '' : value)}
        label={t('commitments.field-rhythm')}
        choices={[once, ...units]}
      />
      {unit.value === '' ? null : (
        <div className={classes.two}>
          <TextField {...form.field('every')} type="number" inputMode="numeric" label={t('commitments.field-every')} />
          <ChoiceField
            {...form.field('rule')}
            label={t('commitments.field-rule')}
            choices={rhythmRules.map((value) => ({ value, label: t(`commitments.rule-${value}`) }))}
          />
          <DateField {...form.field('until')} label={t('commitments.field-until')} optional />
        </div>
      )}
    </>
  )
}
