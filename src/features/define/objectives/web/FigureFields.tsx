import { Button } from '@mantine/core'
import { emptyFigure, type TypedFigure } from '#src/features/define/objectives/web/figure-form.ts'
import classes from '#src/features/define/objectives/web/objectives.module.css'
import { type Problem, problemAt } from '#src/ui/api/problem.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FieldGroup } from '#src/ui/form/FieldGroup.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { FieldOf } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly field: FieldOf<TypedFigure[]>; readonly problem: Problem | undefined }

/** The numbers of a stake: what is counted, how much of it, on which side. */
export function FigureFields({ field: { value: figures, onChange }, problem }: Props) {
  const t = useText()
  return (
    <FieldGroup legend={t('objectives.figures')}>
      {figures.map((figure, place) => (
        <FigureRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure is known by its place while it is typed
          key={place}
          place={place}
          figure={figure}
          problem={problem}
          onChange={(next) => onChange(figures.with(place, next))}
          onRemove={() => onChange(figures.toSpliced(place, 1))}
        />
      ))}
      <div>
        <Button
          variant="outline"
          size="xs"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...figures, emptyFigure])}
        >
          {t('objectives.add-figure')}
        </Button>
      </div>
    </FieldGroup>
  )
}

type RowProps = {
  readonly place: number
  readonly figure: TypedFigure
  readonly problem: Problem | undefined
  readonly onChange: (figure: TypedFigure) => void
  readonly onRemove: () => void
}

function FigureRow({ place, figure, problem, onChange, onRemove }: RowProps) {
  const t = useText()
  const fieldOf = (name: keyof TypedFigure) => ({
    name: `figures.${place}.${name}`,
    value: figure[name],
    onChange: (typed: string) => onChange({ ...figure, [name]: typed }),
    problem: problemAt(problem, `figures.${place}.${name}`),
  })
  const sides = [
    { value: 'gives', label: t('objectives.gives') },
    { value: 'gets', label: t('objectives.gets') },
  ]
  return (
    <div className={classes.figureRow}>
      <ChoiceField {...fieldOf('side')} label={t('objectives.figure-side')} choices={sides} />
      <TextField {...fieldOf('label')} label={t('objectives.figure-label')} />
      <TextField {...fieldOf('amount')} label={t('objectives.figure-amount')} inputMode="decimal" />
      <TextField {...fieldOf('currency')} label={t('objectives.figure-currency')} placeholder="EUR" optional />
      <TextField {...fieldOf('unit')} label={t('objectives.figure-unit')} optional />
      <div>
        <Button variant="subtle" color="bad" size="xs" px={0} onClick={onRemove}>
          {t('objectives.remove-figure')}
        </Button>
      </div>
    </div>
  )
}
