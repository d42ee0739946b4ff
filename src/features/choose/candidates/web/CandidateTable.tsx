import { useState } from 'react'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { useCandidateColumns } from '#src/features/choose/candidates/web/useCandidateColumns.tsx'
import type { SortOrder } from '#src/ui/list/sort-rows.ts'
import { Table } from '#src/ui/table/Table.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The same candidates as a table, to be sorted. */
export function CandidateTable({ candidates }: { readonly candidates: readonly CandidateInFull[] }) {
  const t = useText()
  const [order, setOrder] = useState<SortOrder>({ column: 'stage', descending: true })
  const columns = useCandidateColumns()
  return (
    <Table
      label={t('candidates.title')}
      name="candidates"
      rows={candidates}
      rowKey={(one) => one.id}
      order={order}
      onOrder={setOrder}
      columns={columns}
    />
  )
}
