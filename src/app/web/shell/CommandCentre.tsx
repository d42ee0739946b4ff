import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { nameFits } from '#src/features/oversee/search/model.ts'
import { kindOf, targetOf } from '#src/features/oversee/search/web/hit-target.ts'
import { type Hit, useSearch } from '#src/features/oversee/search/web/useSearch.ts'
import { CommandBar } from '#src/ui/command/CommandBar.tsx'
import type { CommandOption } from '#src/ui/command/command-option.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import type { IconName } from '#src/ui/design/icons.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { usePlaces } from './usePlaces.ts'

const icons: Partial<Record<ReturnType<typeof kindOf>, IconName>> = {
  partnership: 'half',
  person: 'people',
  commitment: 'check',
  measure: 'chart',
  objective: 'circle',
}

/** Partnerships, people, records, pages and commands, found by a few letters. */
export function CommandCentre({ spaceId, onClose }: { readonly spaceId: string | undefined; readonly onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [asked] = useDebouncedValue(query, 120)
  const answer = useSearch({ q: asked, limit: 24 })
  const places = usePlaces(spaceId)
  const isEmpty = query.trim() === ''
  const hits = isEmpty ? [] : (answer.data ?? [])
  const toOption = (hit: Hit): CommandOption => ({
    key: `${hit.kind}-${hit.id}`,
    title: hit.title,
    mark: <Icon name={icons[kindOf(hit)] ?? 'dot'} size={15} />,
    hint: hit.kind === 'person' ? hit.organisation : hit.kind === 'partnership' ? undefined : hit.space?.name,
    onChoose: () => void navigate(targetOf(hit)),
  })
  const ofKind = (isWanted: (kind: string) => boolean) => hits.filter(({ kind }) => isWanted(kind)).map(toOption)
  const all: CommandOption = {
    key: 'all',
    title: t('search.everything', { query: query.trim() }),
    mark: <Icon name="search" size={15} />,
    onChoose: () => void navigate({ to: '/search', search: { q: query.trim() } }),
  }
  const fitting = places.filter(({ title }) => isEmpty || nameFits(title, query))
  return (
    <CommandBar
      label={t('search.open')}
      placeholder={t('search.placeholder')}
      query={query}
      onQuery={setQuery}
      isBusy={!isEmpty && (answer.isFetching || asked !== query)}
      nothing={t('search.nothing')}
      onClose={onClose}
      groups={[
        { title: t('search.kind-partnership'), options: ofKind((kind) => kind === 'partnership') },
        { title: t('search.kind-person'), options: ofKind((kind) => kind === 'person') },
        { title: t('search.records'), options: ofKind((kind) => kind !== 'partnership' && kind !== 'person') },
        { title: t('search.go'), options: fitting },
        { title: t('search.more'), options: isEmpty ? [] : [all] },
      ]}
    />
  )
}
