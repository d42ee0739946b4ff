import { TextInput } from '@mantine/core'
import { TheirVersion } from './TheirVersion.tsx'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<string> & FieldWords & { readonly earliest?: string; readonly latest?: string }

/** A day as `2026-11-26`, typed or picked in the browser's own calendar, which every phone and screen reader knows. */
export function DateField({ name, value, onChange, earliest, latest, meanwhile, ...words }: Props) {
  return (
    <div>
      <TextInput
        {...useFieldWords(words)}
        type="date"
        name={name}
        value={value}
        min={earliest}
        max={latest}
        maw="12rem"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <TheirVersion label={words.label} mine={value} meanwhile={meanwhile} />
    </div>
  )
}
