import { useMemo } from 'react'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import { usePortfolioColumns } from '#src/features/oversee/portfolio/web/usePortfolioColumns.tsx'
import type { SortOrder } from '#src/ui/list/sort-rows.ts'
import { Table } from '#src/ui/table/Table.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly entries: readonly Entry[]
  readonly sort: string | undefined
  readonly onSort: (sort: string | undefined) => void
  readonly compared: readonly string[]
  readonly onCompare: (id: string) => void
}

/** What needs care stands first, unless the reader wishes otherwise. */
const usual = 'health'
const keyOf = ({ id }: Entry) => id

export function PortfolioTable({ entries, sort = usual, onSort, compared, onCompare }: Props) {
  const t = useText()
  const columns = usePortfolioColumns()
  // The same order as long as it is: the rows are sorted again where it is another one.
  const order = useMemo((): SortOrder => ({ column: sort.replace('-', ''), descending: sort.startsWith('-') }), [sort])
  return (
    <Table
      label={t('portfolio.partnerships')}
      name="portfolio"
      columns={columns}
      rows={entries}
      rowKey={keyOf}
      order={order}
      onOrder={({ column, descending }) => {
        const next = (descending ? '-' : '') + column
        onSort(next === usual ? undefined : next)
      }}
      picking={{
        isPicked: ({ id }) => compared.includes(id),
        onPick: ({ id }) => onCompare(id),
        label: ({ name }) => t('portfolio.compare-one', { name }),
      }}
    />
  )
}
