import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import classes from '#src/core/commitments/web/commitments.module.css'
import type { CommitmentFilters } from '#src/core/commitments/web/useCommitments.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly filters: CommitmentFilters
  readonly onChange: (filters: CommitmentFilters) => void
}

export function CommitmentFilterBar({ spaceId, filters, onChange }: Props) {
  const t = useText()
  const { parties } = useOpenPartnership(spaceId)
  return (
    <search className={classes.filters}>
      <SegmentedControl
        aria-label={t('commitments.filter-view')}
        value={filters.view}
        onChange={(view) => onChange({ ...filters, view: view === 'settled' ? 'settled' : 'open' })}
        data={[
          { value: 'open', label: t('commitments.open') },
          { value: 'settled', label: t('commitments.settled') },
        ]}
      />
      <NativeSelect
        aria-label={t('commitments.filter-owed-by')}
        value={filters.owedBy}
        onChange={(event) => onChange({ ...filters, owedBy: event.currentTarget.value })}
        data={[
          { value: '', label: t('commitments.owed-by-anybody') },
          ...parties.map(({ organisationId, shortName }) => ({
            value: organisationId,
            label: t('commitments.owed-by', { name: shortName }),
          })),
        ]}
      />
      <TextInput
        type="search"
        aria-label={t('commitments.filter-search')}
        placeholder={t('commitments.filter-search')}
        value={filters.search}
        onChange={(event) => onChange({ ...filters, search: event.currentTarget.value })}
      />
    </search>
  )
}
