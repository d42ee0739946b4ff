import { memo, useMemo } from 'react'
import { healths } from '#src/features/oversee/portfolio/model/health.ts'
import { type Entry, type Party, stageKey } from '#src/features/oversee/portfolio/web/entry.ts'
import { isFiltered, type PortfolioSearch, type SearchChanges } from '#src/features/oversee/portfolio/web/portfolio-search.ts'
import { useHealthWords } from '#src/features/oversee/portfolio/web/useHealthWords.ts'
import { FilterBar } from '#src/ui/filter/FilterBar.tsx'
import { FilterChoice } from '#src/ui/filter/FilterChoice.tsx'
import { FilterDay } from '#src/ui/filter/FilterDay.tsx'
import { FilterText } from '#src/ui/filter/FilterText.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly entries: readonly Entry[]
  readonly shown: number
  readonly partners: readonly Party[]
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly search: PortfolioSearch
  readonly onChange: (changes: SearchChanges) => void
}

function Filters({ entries, shown, partners, people, search, onChange }: Props) {
  const t = useText()
  const { compare } = useFormats()
  const health = useHealthWords()
  const stages = useMemo(() => new Map(entries.map((entry) => [stageKey(entry), entry.stageWords])), [entries])
  const known = useMemo(() => healths.filter((one) => entries.some((entry) => entry.health === one)), [entries])
  const byLabel = (choices: readonly { value: string; label: string }[]) =>
    [...choices].sort((first, second) => compare(first.label, second.label))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order of names is that of the language, which `compare` is
  const partnersByName = useMemo(
    () => byLabel(partners.map(({ id, shortName }) => ({ value: id, label: shortName }))),
    [partners, compare],
  )
  const set = (name: keyof PortfolioSearch) => (value: string) => onChange({ [name]: value === '' ? undefined : value })
  return (
    <FilterBar
      label={t('portfolio.filters')}
      sentence={t('portfolio.shown', { shown, all: entries.length })}
      isFiltered={isFiltered(search)}
      onClear={() =>
        onChange({
          q: undefined,
          stage: undefined,
          partner: undefined,
          health: undefined,
          owner: undefined,
          from: undefined,
          to: undefined,
        })
      }
    >
      <FilterText label={t('portfolio.filter-text')} value={search.q ?? ''} onChange={set('q')} />
      <FilterChoice
        label={t('portfolio.filter-health')}
        value={search.health ?? ''}
        choices={known.map((value) => ({ value, label: health.name(value) }))}
        onChange={set('health')}
      />
      <FilterChoice
        label={t('portfolio.filter-stage')}
        value={search.stage ?? ''}
        choices={[...stages].map(([value, label]) => ({ value, label }))}
        onChange={set('stage')}
      />
      <FilterChoice
        label={t('portfolio.filter-partner')}
        value={search.partner ?? ''}
        choices={partnersByName}
        onChange={set('partner')}
      />
      <FilterChoice
        label={t('portfolio.filter-owner')}
        value={search.owner ?? ''}
        choices={byLabel(people.map(({ seatId, name }) => ({ value: seatId, label: name })))}
        onChange={set('owner')}
      />
      <FilterDay label={t('portfolio.filter-from')} value={search.from ?? ''} onChange={set('from')} />
      <FilterDay label={t('portfolio.filter-to')} value={search.to ?? ''} onChange={set('to')} />
    </FilterBar>
  )
}

/** Four hundred partners to choose from are not drawn again because a row moved. */
export const PortfolioFilters = memo(Filters)
