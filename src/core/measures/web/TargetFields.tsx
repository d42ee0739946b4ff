import { Button } from '@mantine/core'
import type { DefinitionValues, TypedTarget } from '#src/core/measures/web/definition-form.ts'
import classes from '#src/core/measures/web/measures.module.css'
import { periodStart } from '#src/kit/period.ts'
import { problemAt } from '#src/ui/api/problem.ts'
import common from '#src/ui/design/common.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly form: Form<DefinitionValues> }

/** The path of targets: from which day on, what is aimed for. */
export function TargetFields({ form }: Props) {
  const t = useText()
  const { value: targets, onChange } = form.field('targets')
  const { validFrom, frequency } = form.values
  // The first target holds for the whole of the first period, as the definition does.
  const first = validFrom === '' ? '' : periodStart(validFrom, frequency)
  const add = () => onChange([...targets, { from: targets.length === 0 ? first : '', value: '', upTo: '' }])
  return (
    <fieldset className={common.box}>
      <legend>{t('measures.targets')}</legend>
      <p className={common.quiet}>{t('measures.targets-help')}</p>
      {targets.map((target, place) => (
        <TargetRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a target is known by its place while it is typed
          key={place}
          target={target}
          place={place}
          form={form}
          onChange={(next) => onChange(targets.with(place, next))}
          onRemove={() => onChange(targets.toSpliced(place, 1))}
        />
      ))}
      <div>
        <Button variant="outline" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={add}>
          {t('measures.add-target')}
        </Button>
      </div>
    </fieldset>
  )
}

type RowProps = Props & {
  readonly target: TypedTarget
  readonly place: number
  readonly onChange: (target: TypedTarget) => void
  readonly onRemove: () => void
}

function TargetRow({ form, target, place, onChange, onRemove }: RowProps) {
  const t = useText()
  const isCorridor = form.values.direction === 'within'
  const fieldOf = (name: keyof TypedTarget) => ({
    name: `targets.${place}.${name}`,
    value: target[name],
    onChange: (typed: string) => onChange({ ...target, [name]: typed }),
    problem: problemAt(form.problem, `targets.${place}.${name}`),
  })
  return (
    <div className={classes.targetRow} data-corridor={isCorridor}>
      <DateField {...fieldOf('from')} label={t('measures.target-from')} />
      <TextField
        {...fieldOf('value')}
        label={isCorridor ? t('measures.target-at-least') : t('measures.target-value')}
        inputMode="decimal"
      />
      {isCorridor ? <TextField {...fieldOf('upTo')} label={t('measures.target-at-most')} inputMode="decimal" /> : null}
      <Button variant="subtle" aria-label={t('measures.remove-target', { place: place + 1 })} onClick={onRemove}>
        <Icon name="cross" />
      </Button>
    </div>
  )
}
