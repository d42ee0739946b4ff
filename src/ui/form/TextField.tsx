import { TextInput } from '@mantine/core'
import type { HTMLInputTypeAttribute } from 'react'
import { TheirVersion } from './TheirVersion.tsx'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<string> &
  FieldWords & {
    readonly type?: HTMLInputTypeAttribute
    readonly autoComplete?: string
    readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'url'
    readonly placeholder?: string
  }

export function TextField({ name, value, onChange, label, help, optional, problem, meanwhile, ...input }: Props) {
  const words = useFieldWords({ label, help, problem, ...(optional === undefined ? {} : { optional }) })
  return (
    <div>
      <TextInput {...words} {...input} name={name} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      <TheirVersion label={label} mine={value} meanwhile={meanwhile} />
    </div>
  )
}
