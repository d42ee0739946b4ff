import { MultiSelect } from '@mantine/core'
import { useText } from '../text/useText.tsx'
import type { Choice } from './choice.ts'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<string[]> & FieldWords & { readonly choices: readonly Choice[] }

/** Several of many, found by typing: the languages of an organisation. */
export function ManyField({ name, value, onChange, choices, ...words }: Props) {
  const t = useText()
  return (
    <MultiSelect
      {...useFieldWords(words)}
      name={name}
      value={value}
      data={[...choices]}
      searchable
      hidePickedOptions
      limit={50}
      nothingFoundMessage={t('ui.nothing-found')}
      onChange={onChange}
    />
  )
}
