import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { useCandidateColumns } from '#src/features/choose/candidates/web/useCandidateColumns.tsx'
import { OrderedTable } from '#src/ui/table/OrderedTable.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The same candidates as a table, to be sorted. */
export function CandidateTable({ candidates }: { readonly candidates: readonly CandidateInFull[] }) {
  const t = useText()
  const columns = useCandidateColumns()
  return (
    <OrderedTable
      label={t('candidates.title')}
      name="candidates"
      rows={candidates}
      rowKey={(one) => one.id}
      initialOrder={{ column: 'stage', descending: true }}
      columns={columns}
    />
  )
}
