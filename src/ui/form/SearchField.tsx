import { Select } from '@mantine/core'
import { useText } from '../text/useText.tsx'
import type { Choice } from './choice.ts'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<string> & FieldWords & { readonly choices: readonly Choice[] }

/** One of many, found by typing: countries, time zones, people. */
export function SearchField({ name, value, onChange, choices, ...words }: Props) {
  const t = useText()
  return (
    <Select
      {...useFieldWords(words)}
      name={name}
      value={value || null}
      data={[...choices]}
      searchable
      limit={50}
      nothingFoundMessage={t('ui.nothing-found')}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}
