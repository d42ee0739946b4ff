import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readTypedNumber, typedNumber } from '../text/typed-number.ts'
import { useLocale } from '../text/useLocale.ts'
import classes from './form.module.css'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<number | null> & FieldWords & { readonly whole?: boolean; readonly unit?: string }

/** A number as the reader writes it. What was typed stays as it was typed; empty is null, what is no number is NaN. */
export function NumberField({ name, value, onChange, whole = false, unit, ...words }: Props) {
  const { language } = useLocale()
  const [typed, setTyped] = useState(() => typedNumber(value, language))
  // Another value from outside, such as a list that moved up, takes the place of what was typed.
  const isOwn = Object.is(readTypedNumber(typed, language), value) || Number.isNaN(value)
  return (
    <TextInput
      {...useFieldWords(words)}
      name={name}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={isOwn ? typed : typedNumber(value, language)}
      rightSection={unit}
      rightSectionWidth={unit ? `${unit.length + 2}ch` : undefined}
      rightSectionPointerEvents="none"
      classNames={{ wrapper: classes.short ?? '' }}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(readTypedNumber(event.currentTarget.value, language))
      }}
    />
  )
}
