import { Textarea } from '@mantine/core'
import { TheirVersion } from './TheirVersion.tsx'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<string> & FieldWords & { readonly lines?: number }

/** Several lines; it grows with what is typed. */
export function LongTextField({ name, value, onChange, lines = 3, meanwhile, ...words }: Props) {
  return (
    <div>
      <Textarea
        {...useFieldWords(words)}
        name={name}
        value={value}
        autosize
        minRows={lines}
        maxRows={16}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <TheirVersion label={words.label} mine={value} meanwhile={meanwhile} />
    </div>
  )
}
