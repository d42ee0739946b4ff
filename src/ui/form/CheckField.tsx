import { Checkbox } from '@mantine/core'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<boolean> & Omit<FieldWords, 'optional'>

/** Yes or no. */
export function CheckField({ name, value, onChange, ...words }: Props) {
  const { 'aria-required': _always, ...spoken } = useFieldWords({ ...words })
  return <Checkbox {...spoken} name={name} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
}
