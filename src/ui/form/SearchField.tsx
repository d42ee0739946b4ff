import { Select } from '@mantine/core'
import { useText } from '../text/useText.tsx'
import { type Choice, labelOf } from './choice.ts'
import { TheirVersion } from './TheirVersion.tsx'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<string> & FieldWords & { readonly choices: readonly Choice[] }

/** One of many, found by typing: countries, time zones, people. */
export function SearchField({ name, value, onChange, choices, meanwhile, ...words }: Props) {
  const t = useText()
  return (
    <div>
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
      <TheirVersion label={words.label} mine={value} meanwhile={meanwhile} say={(one) => labelOf(choices, one)} />
    </div>
  )
}
