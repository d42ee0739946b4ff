import { emptyFigure, type TypedFigure } from '#src/features/define/objectives/web/figure-form.ts'
import classes from '#src/features/define/objectives/web/objectives.module.css'
import type { Problem } from '#src/ui/api/problem.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { RowFields } from '#src/ui/form/RowFields.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { FieldOf } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly field: FieldOf<readonly TypedFigure[]>; readonly problem: Problem | undefined }

/** The numbers of a stake: what is counted, how much of it, on which side. */
export function FigureFields({ field, problem }: Props) {
  const t = useText()
  const sides = [
    { value: 'gives', label: t('objectives.gives') },
    { value: 'gets', label: t('objectives.gets') },
  ]
  return (
    <RowFields
      legend={t('objectives.figures')}
      field={field}
      problem={problem}
      fresh={emptyFigure}
      add={t('objectives.add-figure')}
      remove={t('objectives.remove-figure')}
      say={({ label, amount, unit, currency }) => [label, amount, unit, currency].join(' ').trim()}
      rowClass={classes.figureRow}
    >
      {(fieldAt) => (
        <>
          <ChoiceField
            {...fieldAt('side')}
            onChange={(chosen) => fieldAt('side').onChange(chosen === 'gives' ? 'gives' : 'gets')}
            label={t('objectives.figure-side')}
            choices={sides}
          />
          <TextField {...fieldAt('label')} label={t('objectives.figure-label')} />
          <TextField {...fieldAt('amount')} label={t('objectives.figure-amount')} inputMode="decimal" />
          <TextField {...fieldAt('currency')} label={t('objectives.figure-currency')} placeholder="EUR" optional />
          <TextField {...fieldAt('unit')} label={t('objectives.figure-unit')} optional />
        </>
      )}
    </RowFields>
  )
}
