import { Checkbox } from '@mantine/core'
import classes from './form.module.css'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<string[]> &
  Omit<FieldWords, 'optional'> & { readonly choices: readonly { value: string; label: string }[] }

/** Several of a few, all in sight: the days of a week. */
export function PickField({ value, onChange, name, choices, ...words }: Props) {
  const { 'aria-required': _always, ...spoken } = useFieldWords({ ...words })
  return (
    <Checkbox.Group {...spoken} value={value} onChange={onChange}>
      <div className={classes.picks}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} name={name} value={choice.value} label={choice.label} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
