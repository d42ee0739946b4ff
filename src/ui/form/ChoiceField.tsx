import { NativeSelect } from '@mantine/core'
import { useText } from '../text/useText.tsx'
import { type Choice, labelOf } from './choice.ts'
import { TheirVersion } from './TheirVersion.tsx'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<string> & FieldWords & { readonly choices: readonly Choice[] }

/** One of a few. An empty value asks to choose. */
export function ChoiceField({ name, value, onChange, choices, meanwhile, ...words }: Props) {
  const t = useText()
  const empty = value === '' || words.optional ? [{ value: '', label: t('ui.please-choose') }] : []
  return (
    <div>
      <NativeSelect
        {...useFieldWords(words)}
        name={name}
        value={value}
        data={[...empty, ...choices]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <TheirVersion label={words.label} mine={value} meanwhile={meanwhile} say={(one) => labelOf(choices, one)} />
    </div>
  )
}
