import { Button } from '@mantine/core'
import type { NamedItem } from '#src/features/choose/assessments/web/answer-form.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly items: readonly NamedItem[]
  readonly name: string
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}

/** An order of importance, the most important first. */
export function OrderField({ items, name, value, onChange }: Props) {
  const t = useText()
  const nameOf = (key: string) => items.find((one) => one.key === key)?.name ?? key
  const swap = (place: number, by: -1 | 1) => {
    const next = [...value]
    const [moved] = next.splice(place, 1)
    if (moved !== undefined) next.splice(place + by, 0, moved)
    onChange(next)
  }
  return (
    <ol className={classes.order} aria-label={name}>
      {value.map((key, place) => (
        <li key={key}>
          <span style={{ flex: 1 }}>
            <bdi>{nameOf(key)}</bdi>
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={place === 0}
            aria-label={t('assessments.up', { name: nameOf(key) })}
            onClick={() => swap(place, -1)}
          >
            <Icon name="up" />
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={place === value.length - 1}
            aria-label={t('assessments.down', { name: nameOf(key) })}
            onClick={() => swap(place, 1)}
          >
            <Icon name="down" />
          </Button>
        </li>
      ))}
    </ol>
  )
}
