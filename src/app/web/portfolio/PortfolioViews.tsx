import { Button } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { Comparison } from '#src/features/oversee/portfolio/web/Comparison.tsx'
import { type Entry, isMeant, type Party } from '#src/features/oversee/portfolio/web/entry.ts'
import { PortfolioBoard } from '#src/features/oversee/portfolio/web/PortfolioBoard.tsx'
import { PortfolioCalendar } from '#src/features/oversee/portfolio/web/PortfolioCalendar.tsx'
import { PortfolioFilters } from '#src/features/oversee/portfolio/web/PortfolioFilters.tsx'
import { PortfolioMap } from '#src/features/oversee/portfolio/web/PortfolioMap.tsx'
import { PortfolioTable } from '#src/features/oversee/portfolio/web/PortfolioTable.tsx'
import { filterNames, mostCompared, type SearchChanges, views } from '#src/features/oversee/portfolio/web/portfolio-search.ts'
import { ViewSwitch } from '#src/ui/filter/ViewSwitch.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { useKeptSearch, useMeant } from './useKeptSearch.ts'

type Props = {
  readonly entries: readonly Entry[]
  readonly organisations: readonly Party[]
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly refetch: () => unknown
}

const icons = { table: 'table', board: 'board', map: 'map', calendar: 'calendar' } as const

/** The same rows as table, board, map and calendar. How they are looked at is kept in the address: it can be sent, and come back to. */
export function PortfolioViews({ entries, organisations, people, refetch }: Props) {
  const t = useText()
  const ours = useMySeat()?.organisation.id
  const [search, change] = useKeptSearch()
  const { compare = [] } = search
  const meant = useMeant(search)
  // What was pressed says so at once; the rows follow, and give way to the next press.
  const wanted = useDeferredValue(meant)
  const view = useDeferredValue(search.view ?? 'table')
  const shown = useMemo(() => entries.filter((entry) => isMeant(entry, wanted)), [entries, wanted])
  const partners = useMemo(() => organisations.filter(({ id }) => id !== ours), [organisations, ours])
  const compared = compare.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])
  const toggle = (id: string) => change({ compare: toggled(compare, id) })
  return (
    <>
      <ViewSwitch
        label={t('portfolio.view')}
        value={search.view ?? 'table'}
        views={views.map((value) => ({ value, label: t(`portfolio.view-${value}`), icon: icons[value] }))}
        onChange={(next) => change({ view: next === 'table' ? undefined : next })}
      />
      <PortfolioFilters
        entries={entries}
        shown={shown.length}
        partners={partners}
        people={people}
        search={meant}
        onChange={change}
      />
      {compared.length > 0 ? (
        <Comparison entries={compared} onDrop={toggle} onClear={() => change({ compare: undefined })} />
      ) : null}
      {shown.length === 0 ? (
        <EmptyState
          drawing="search"
          sentence={t('portfolio.nothing-meant')}
          action={
            <Button variant="outline" onClick={() => change(nothingMeant)}>
              {t('ui.clear-filters')}
            </Button>
          }
        />
      ) : (
        <>
          {view === 'table' ? (
            <PortfolioTable
              entries={shown}
              sort={search.sort}
              onSort={(sort) => change({ sort })}
              compared={compare}
              onCompare={toggle}
            />
          ) : null}
          {view === 'board' ? <PortfolioBoard entries={shown} onMoved={() => void refetch()} /> : null}
          {view === 'map' ? <PortfolioMap entries={shown} /> : null}
          {view === 'calendar' ? <PortfolioCalendar entries={shown} day={search.day} onDay={(day) => change({ day })} /> : null}
        </>
      )}
    </>
  )
}

const nothingMeant: SearchChanges = Object.fromEntries(filterNames.map((name) => [name, undefined]))

/** Of more than fit the earliest gives way. */
const toggled = (compare: readonly string[], id: string): readonly string[] | undefined => {
  const next = compare.includes(id) ? compare.filter((one) => one !== id) : [...compare, id].slice(-mostCompared)
  return next.length > 0 ? next : undefined
}
