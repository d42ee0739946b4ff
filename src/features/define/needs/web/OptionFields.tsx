import { Button } from '@mantine/core'
import { emptyOption, type TypedOption } from '#src/features/define/needs/web/need-form.ts'
import classes from '#src/features/define/needs/web/needs.module.css'
import { ways } from '#src/features/define/shared-needs/model.ts'
import { type Problem, problemAt } from '#src/ui/api/problem.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FieldGroup } from '#src/ui/form/FieldGroup.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { FieldOf } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly field: FieldOf<readonly TypedOption[]>; readonly problem: Problem | undefined }

/** Build, buy or partner, side by side: what speaks for each, what against, what it costs. */
export function OptionFields({ field: { value: options, onChange }, problem }: Props) {
  const t = useText()
  return (
    <FieldGroup legend={t('needs.options')}>
      {options.map((option, place) => (
        <OptionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place while it is typed
          key={place}
          place={place}
          option={option}
          problem={problem}
          onChange={(next) => onChange(options.with(place, next))}
          onRemove={() => onChange(options.toSpliced(place, 1))}
        />
      ))}
      <div>
        <Button
          variant="outline"
          size="xs"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...options, { ...emptyOption, way: ways[options.length % ways.length] ?? 'partner' }])}
        >
          {t('needs.add-option')}
        </Button>
      </div>
    </FieldGroup>
  )
}

type RowProps = {
  readonly place: number
  readonly option: TypedOption
  readonly problem: Problem | undefined
  readonly onChange: (option: TypedOption) => void
  readonly onRemove: () => void
}

function OptionRow({ place, option, problem, onChange, onRemove }: RowProps) {
  const t = useText()
  const fieldOf = (name: keyof TypedOption) => ({
    name: `options.${place}.${name}`,
    value: option[name],
    onChange: (typed: string) => onChange({ ...option, [name]: typed }),
    problem: problemAt(problem, `options.${place}.${name}`),
  })
  return (
    <div className={classes.block}>
      <div className={classes.line}>
        <ChoiceField
          {...fieldOf('way')}
          label={t('needs.option-way')}
          choices={ways.map((way) => ({ value: way, label: t(`needs.way-${way}`) }))}
        />
        <TextField {...fieldOf('title')} label={t('needs.option-title')} />
      </div>
      <div className={classes.line}>
        <LongTextField {...fieldOf('pros')} label={t('needs.pros')} lines={2} optional />
        <LongTextField {...fieldOf('cons')} label={t('needs.cons')} lines={2} optional />
      </div>
      <div className={classes.line}>
        <TextField {...fieldOf('cost')} label={t('needs.cost')} inputMode="decimal" optional />
        <TextField {...fieldOf('currency')} label={t('needs.currency')} placeholder="EUR" optional />
        <TextField {...fieldOf('months')} label={t('needs.option-months')} inputMode="numeric" optional />
      </div>
      <div>
        <Button variant="subtle" color="bad" size="xs" px={0} onClick={onRemove}>
          {t('needs.remove-option')}
        </Button>
      </div>
    </div>
  )
}
