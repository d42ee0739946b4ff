import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Icon } from '../design/Icon.tsx'

type Props = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }

// Long enough for a word to be typed, short enough not to be waited for.
const pause = 180

/** Words to look for. Typing is never behind: the list follows a moment later. */
export function FilterText({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  // Changed from elsewhere: cleared, or by the back button.
  if (value !== known) {
    setKnown(value)
    setTyped(value)
  }
  useEffect(() => {
    if (typed === known) return
    const timer = setTimeout(() => {
      setKnown(typed)
      onChange(typed)
    }, pause)
    return () => clearTimeout(timer)
  })
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}
