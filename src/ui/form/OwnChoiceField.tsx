import { useState } from 'react'
import { ChoiceField } from './ChoiceField.tsx'
import type { Choice } from './choice.ts'
import { TextField } from './TextField.tsx'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<string> & {
  readonly label: string
  readonly choices: readonly Choice[]
  /** The choice that opens a field for words of one's own, and the name of that field. */
  readonly own: { readonly choice: string; readonly label: string }
}

const ownValue = ' own'

/** One of the usual words, or a word of one's own. */
export function OwnChoiceField({ choices, own, label, ...field }: Props) {
  const isUsual = choices.some(({ value }) => value === field.value)
  const [isOwn, setOwn] = useState(field.value !== '' && !isUsual)
  return (
    <>
      <ChoiceField
        {...field}
        label={label}
        value={isOwn ? ownValue : field.value}
        choices={[...choices, { value: ownValue, label: own.choice }]}
        problem={isOwn ? undefined : field.problem}
        onChange={(chosen) => {
          setOwn(chosen === ownValue)
          field.onChange(chosen === ownValue ? '' : chosen)
        }}
      />
      {isOwn ? <TextField {...field} name={`${field.name}-own`} label={own.label} /> : null}
    </>
  )
}
