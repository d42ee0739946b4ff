import { TextInput } from '@mantine/core'

type Props = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }

/** A day from or to which dates count. Its name stands inside, since a field of the browser shows no placeholder for dates. */
export function FilterDay({ label, value, onChange }: Props) {
  return (
    <TextInput
      type="date"
      aria-label={label}
      leftSection={<span>{label}</span>}
      leftSectionWidth="auto"
      data-filtered={value !== ''}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
