import { NativeSelect, Select } from '@mantine/core'
import type { Choice } from '../form/choice.ts'
import { useText } from '../text/useText.tsx'

type Props = {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
}

// More are found by typing than by looking.
const few = 12

/** One of the values that there are, or all of them. */
export function FilterChoice({ label, value, choices, onChange }: Props) {
  const t = useText()
  const known =
    choices.some((choice) => choice.value === value) || value === '' ? choices : [...choices, { value, label: value }]
  if (known.length <= few)
    return (
      <NativeSelect
        aria-label={label}
        value={value}
        data={[{ value: '', label }, ...known]}
        data-filtered={value !== ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return (
    <Select
      aria-label={label}
      placeholder={label}
      value={value || null}
      data={[...known]}
      data-filtered={value !== ''}
      searchable
      clearable
      limit={50}
      nothingFoundMessage={t('ui.nothing-found')}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}
