import { PasswordInput } from '@mantine/core'
import { useText } from '../text/useText.tsx'
import { type FieldWords, useFieldWords } from './useFieldWords.ts'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<string> & FieldWords & { readonly autoComplete: 'current-password' | 'new-password' }

export function PasswordField({ name, value, onChange, autoComplete, ...words }: Props) {
  const t = useText()
  return (
    <PasswordInput
      {...useFieldWords(words)}
      name={name}
      value={value}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': t('ui.show-password'), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
