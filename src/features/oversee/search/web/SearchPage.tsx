import { useSearch as useAddress, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { usePartnerships } from '#src/core/partnerships/web/usePartnership.ts'
import { kindOf, searchedKinds, targetOf } from '#src/features/oversee/search/web/hit-target.ts'
import { type Hit, useSearch } from '#src/features/oversee/search/web/useSearch.ts'
import common from '#src/ui/design/common.module.css'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { SearchFilters } from './SearchFilters.tsx'

const most = 100

/** Everything that fits a search, with filters that stay in the address. */
export function SearchPage() {
  const t = useText()
  const navigate = useNavigate()
  const address = useAddress({ from: '/inside/search' })
  const [q, setQ] = useState(address.q ?? '')
  const { kind, space } = address
  const answer = useSearch({ q: address.q ?? '', kind, spaceId: space, limit: most })
  const change = (next: Partial<typeof address>) => {
    void navigate({ to: '/search', search: clean({ ...address, ...next }), replace: true })
  }
  // The address follows the typing a moment later: it is asked once a word, not once a letter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the typing that is waited for
  useEffect(() => {
    if (q === (address.q ?? '')) return
    const timer = setTimeout(() => change({ q }), 200)
    return () => clearTimeout(timer)
  }, [q])
  const hits = address.q ? answer.data : []
  return (
    <Page>
      <PageHeader
        title={t('search.title')}
        sentence={
          address.q && hits
            ? t('search.sentence', { count: hits.length, more: hits.length === most ? 'yes' : 'no' })
            : undefined
        }
      />
      <SearchFilters
        q={q}
        kind={kind}
        space={space}
        kinds={searchedKinds}
        spaces={usePartnerships().data ?? []}
        onQ={setQ}
        onChange={change}
      />
      {answer.error ? <ErrorState error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {answer.isLoading ? <LoadingState lines={5} /> : null}
      {hits && hits.length > 0 ? <Hits hits={hits} /> : null}
      {hits?.length === 0 && !answer.isFetching ? (
        <EmptyState drawing="search" sentence={t(address.q ? 'search.nothing' : 'search.empty')} />
      ) : null}
    </Page>
  )
}

function Hits({ hits }: { readonly hits: readonly Hit[] }) {
  const t = useText()
  return (
    <Section title={t('search.found')}>
      <ListRows
        label={t('search.found')}
        rows={hits}
        columns={[
          { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
          { header: t('columns.kind'), kind: 'text', value: (hit) => t(`search.kind-${kindOf(hit)}`) },
          { header: t('columns.place'), kind: 'text', value: placeOf },
        ]}
      >
        {hits.map((hit) => (
          <ListRow
            key={`${hit.kind} ${hit.id}`}
            title={
              <TextLink {...targetOf(hit)}>
                <bdi>{hit.title}</bdi>
              </TextLink>
            }
            state={<span className={common.quiet}>{t(`search.kind-${kindOf(hit)}`)}</span>}
            details={<bdi>{placeOf(hit)}</bdi>}
          />
        ))}
      </ListRows>
    </Section>
  )
}

const placeOf = (hit: Hit) => (hit.kind === 'person' ? hit.organisation : hit.kind === 'partnership' ? '' : hit.space?.name)

function clean(search: { q?: string; kind?: string; space?: string }) {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value))
}
