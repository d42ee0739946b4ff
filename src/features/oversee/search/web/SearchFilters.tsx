import { NativeSelect, TextInput } from '@mantine/core'
import type { KnownKind } from '#src/features/oversee/search/web/hit-target.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './search.module.css'

type Props = {
  readonly q: string
  readonly kind: string | undefined
  readonly space: string | undefined
  readonly kinds: readonly KnownKind[]
  readonly spaces: readonly { readonly id: string; readonly name: string }[]
  readonly onQ: (q: string) => void
  readonly onChange: (next: { kind?: string; space?: string }) => void
}

export function SearchFilters({ q, kind, space, kinds, spaces, onQ, onChange }: Props) {
  const t = useText()
  return (
    <search className={classes.filters}>
      <TextInput
        type="search"
        label={t('search.words')}
        description={t('search.words-help')}
        leftSection={<Icon name="search" size={16} />}
        value={q}
        autoFocus={q === ''}
        onChange={(event) => onQ(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('search.kind')}
        value={kind ?? ''}
        onChange={(event) => onChange({ kind: event.currentTarget.value })}
        data={[
          { value: '', label: t('search.kind-any') },
          ...kinds.map((one) => ({ value: one, label: t(`search.kind-${one}`) })),
        ]}
      />
      <NativeSelect
        label={t('search.space')}
        value={space ?? ''}
        onChange={(event) => onChange({ space: event.currentTarget.value })}
        data={[{ value: '', label: t('search.space-any') }, ...spaces.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </search>
  )
}
